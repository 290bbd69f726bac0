package org.tahsil.smartcollect.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.SmartCollectDocument.BehavioralInsights;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionAttempt;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionSummary;
import org.tahsil.smartcollect.SmartCollectDocument.PaymentBehavior;
import org.tahsil.smartcollect.SmartCollectDocument.Recommendation;
import org.tahsil.smartcollect.SmartCollectDocument.RiskSignal;
import org.tahsil.smartcollect.SmartCollectDocument.SalaryCreditPattern;
import org.tahsil.smartcollect.SmartCollectDocument.SpendingPattern;
import org.tahsil.smartcollect.SmartCollectDocument.UpcomingCollection;
import org.tahsil.smartcollect.SmartCollectDocument.Window;
import org.tahsil.smartcollect.app.Insights.Insight;
import org.tahsil.smartcollect.domain.Advice;
import org.tahsil.smartcollect.domain.CreditWindow;
import org.tahsil.smartcollect.domain.DayPart;
import org.tahsil.smartcollect.domain.Finding;
import org.tahsil.smartcollect.domain.Kpis;
import org.tahsil.smartcollect.domain.Prospect;
import org.tahsil.smartcollect.domain.SalaryPattern;
import org.tahsil.smartcollect.domain.Settings;
import org.tahsil.smartcollect.store.AttemptStore.Attempt;
import org.tahsil.smartcollect.store.StoredCollection;

/** Writes what the rules found in the words and plain numbers of seed 002. */
final class DocumentPages {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  private final Portfolio portfolio;
  private final Wording wording;

  DocumentPages(Portfolio portfolio, Wording wording) {
    this.portfolio = portfolio;
    this.wording = wording;
  }

  CollectionSummary summary(Kpis kpis, BigDecimal retryCost, Settings.Saving saving) {
    return new CollectionSummary(
        kpis.scheduled(),
        kpis.successful(),
        kpis.failed(),
        kpis.pending(),
        kpis.successRate(),
        money(kpis.amounts().collected()),
        money(kpis.amounts().pending()),
        kpis.averageRetryCount(),
        money(kpis.amounts().costSaved()),
        money(kpis.amounts().failed()),
        kpis.attemptSuccessRate(),
        kpis.firstAttemptRate(),
        kpis.attempts(),
        saving.baselinePercent().setScale(1, RoundingMode.HALF_UP),
        money(retryCost));
  }

  List<UpcomingCollection> upcoming(
      List<StoredCollection> collections, List<Prospect> prospects, Insight insight) {
    return IntStream.range(0, collections.size())
        .mapToObj(at -> upcoming(collections.get(at), prospects.get(at), insight))
        .toList();
  }

  private UpcomingCollection upcoming(
      StoredCollection collection, Prospect prospect, Insight insight) {
    return new UpcomingCollection(
        collection.id(),
        collection.accountRef().value(),
        collection.amount().amount(),
        prospect.plan().scheduledOn().toString(),
        window(prospect, insight),
        money(insight.forecast().current()),
        money(prospect.predicted()),
        prospect.probability(),
        prospect.band().name(),
        collection.dueOn().toString(),
        prospect.withinWindow(),
        portfolio.code().value());
  }

  private @Nullable Window window(Prospect prospect, Insight insight) {
    if (prospect.window().isEmpty() || insight.salary().isEmpty()) {
      return null;
    }
    CreditWindow days = prospect.window().get();
    SalaryPattern salary = insight.salary().get();
    return new Window(
        days.start().toString(),
        days.end().toString(),
        decimal(salary.consistency()),
        wording.say(
            salary.circular() ? "WINDOW_ESTIMATED" : "WINDOW", Map.of("day", salary.day())));
  }

  List<CollectionAttempt> history(List<Attempt> attempts) {
    return attempts.stream()
        .map(
            attempt ->
                new CollectionAttempt(
                    attempt.collectionId(),
                    attempt.accountRef(),
                    attempt.number(),
                    attempt.at().atZone(portfolio.zone()).toLocalDate().toString(),
                    MINUTE.format(attempt.at().atZone(portfolio.zone())),
                    attempt.amount().amount(),
                    attempt.balance().map(Money::amount).orElse(null),
                    attempt.status(),
                    attempt.method().label(),
                    text(attempt.nextOn()),
                    attempt.returnCode()))
        .toList();
  }

  List<Recommendation> recommendations(List<Advice> advices) {
    return advices.stream()
        .map(
            advice ->
                new Recommendation(
                    advice.type().name(),
                    advice.priority().name(),
                    wording.say(advice.type() + "_REASON", advice.facts()),
                    wording.say(advice.impact(), advice.facts()),
                    wording.say(advice.type() + "_ACTION", advice.facts())))
        .toList();
  }

  BehavioralInsights insights(Insight insight, List<Attempt> history) {
    List<LocalTime> times =
        history.stream()
            .filter(attempt -> attempt.status().equals("SUCCESS"))
            .map(attempt -> attempt.at().atZone(portfolio.zone()).toLocalTime())
            .toList();
    return new BehavioralInsights(
        insight
            .salary()
            .map(
                salary ->
                    new SalaryCreditPattern(
                        salary.day(),
                        money(salary.amount()),
                        decimal(salary.consistency()),
                        salary.circular()))
            .orElse(null),
        new SpendingPattern(
            days(insight.spending().highSpendingDays()),
            days(insight.spending().lowBalanceDays()),
            insight.spending().averageDailyBalance().map(this::money).orElse(null)),
        new PaymentBehavior(
            DayPart.preferred(times).map(part -> wording.say("TIME_" + part)).orElse(null),
            insight.payments().punctualityScore(),
            insight.payments().averageDelayDays()));
  }

  List<RiskSignal> signals(List<Finding> findings, LocalDate today) {
    return findings.stream()
        .map(
            finding ->
                new RiskSignal(
                    finding.type(),
                    finding.severity().name(),
                    wording.say("SIGNAL_" + finding.code(), finding.facts()),
                    today.toString()))
        .toList();
  }

  private List<String> days(List<Integer> days) {
    return days.stream().map(day -> wording.say("DAY", Map.of("day", day))).toList();
  }

  /** At the currency's scale, half even. */
  private BigDecimal money(BigDecimal amount) {
    return Money.rounded(amount, portfolio.currency(), RoundingMode.HALF_EVEN).amount();
  }

  private static BigDecimal decimal(double score) {
    return BigDecimal.valueOf(score)
        .setScale(9, RoundingMode.HALF_UP)
        .setScale(1, RoundingMode.HALF_UP);
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
