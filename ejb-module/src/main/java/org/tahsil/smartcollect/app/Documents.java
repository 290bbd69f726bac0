package org.tahsil.smartcollect.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.smartcollect.SmartCollectDocument;
import org.tahsil.smartcollect.app.Debtors.Debtor;
import org.tahsil.smartcollect.app.Insights.Insight;
import org.tahsil.smartcollect.domain.Kpis;
import org.tahsil.smartcollect.domain.Leave;
import org.tahsil.smartcollect.domain.Prospect;
import org.tahsil.smartcollect.domain.Recommendations;
import org.tahsil.smartcollect.domain.RiskSignals;
import org.tahsil.smartcollect.domain.Settings;
import org.tahsil.smartcollect.store.AttemptStore;
import org.tahsil.smartcollect.store.AttemptStore.Attempt;
import org.tahsil.smartcollect.store.CollectionStore;
import org.tahsil.smartcollect.store.MandateStore;
import org.tahsil.smartcollect.store.StoredCollection;

/** Gathers a customer's document. */
@ApplicationScoped
public class Documents {
  private static final int LONGEST_HISTORY = 500;

  private final Settings settings = Settings.DEFAULTS;

  @EJB private Portfolios portfolios;
  @Inject private Insights insights;
  @Inject private CollectionStore collections;
  @Inject private AttemptStore attempts;
  @Inject private MandateStore mandates;

  /** The document as of the portfolio's clock. */
  public SmartCollectDocument of(Debtor debtor, Locale language) {
    Portfolio portfolio = debtor.portfolio();
    Instant now = portfolios.now(portfolio);
    Insight insight = insights.of(portfolio, debtor.customer(), now);
    List<StoredCollection> upcoming =
        collections.upcoming(portfolio, debtor.customer(), insight.today());
    Map<Long, List<Leave>> leaves =
        mandates.of(
            portfolio, upcoming.stream().map(StoredCollection::account).distinct().toList());
    List<Prospect> prospects = insights.prospects(insight, upcoming, leaves);
    List<Attempt> history = attempts.history(portfolio, debtor.customer(), LONGEST_HISTORY);
    RiskSignals.Habits habits = habits(insight, upcoming, history, portfolio);
    DocumentPages pages = new DocumentPages(portfolio, new Wording(language, portfolio.currency()));
    return new SmartCollectDocument(
        debtor.ref(),
        Instants.text(now),
        pages.summary(kpis(debtor), retryCost(portfolio), settings.saving()),
        pages.upcoming(upcoming, prospects, insight),
        pages.history(history),
        pages.recommendations(Recommendations.of(habits, prospects, insight.forecast(), settings)),
        pages.insights(insight, history),
        pages.signals(RiskSignals.of(habits, settings.signals()), insight.today()),
        portfolio.code().value(),
        portfolio.currency().getCurrencyCode());
  }

  private Kpis kpis(Debtor debtor) {
    return Kpis.of(
        attempts.lines(debtor.portfolio(), debtor.customer()),
        settings.saving().baselinePercent(),
        retryCost(debtor.portfolio()));
  }

  private BigDecimal retryCost(Portfolio portfolio) {
    return portfolio.currency().getCurrencyCode().equals(settings.saving().currency())
        ? settings.saving().retryCost()
        : BigDecimal.ZERO;
  }

  private RiskSignals.Habits habits(
      Insight insight,
      List<StoredCollection> upcoming,
      List<Attempt> history,
      Portfolio portfolio) {
    Optional<BigDecimal> largest =
        upcoming.stream()
            .map(collection -> collection.amount().amount())
            .max(BigDecimal::compareTo);
    LocalDate since = insight.today().minusMonths(settings.behaviour().months());
    long failures =
        history.stream()
            .filter(attempt -> attempt.status().equals("FAILED"))
            .filter(attempt -> attempt.at().atZone(portfolio.zone()).toLocalDate().isAfter(since))
            .count();
    return new RiskSignals.Habits(
        insight.today(),
        insight.salary(),
        insight.spending(),
        insight.payments(),
        largest,
        (int) failures,
        insight.hasCredits());
  }
}
