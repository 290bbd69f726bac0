package org.tahsil.console.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualOverride;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.SmartCollectDocument;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionSummary;
import org.tahsil.smartcollect.SmartCollectDocument.Recommendation;
import org.tahsil.smartcollect.SmartCollectDocument.RiskSignal;

/** A customer's Smart Collect. */
public record SmartCollectPage(
    Heading heading,
    String path,
    List<Tile> tiles,
    List<Collection> upcoming,
    List<Advice> advice,
    List<Advice> signals,
    List<Insight> insights,
    Table history,
    List<Option> methods,
    List<String> manual,
    @Nullable String error) {
  private static final String HISTORY = "#history";
  private static final String UPCOMING = "#upcoming";

  /** A figure of the summary, what it is made of, and the part of the page that lists it. */
  public record Tile(String label, String value, String note, String icon, String href) {}

  /** A recommendation or a signal. */
  public record Advice(
      String title, String level, String css, String text, @Nullable String effect, String act) {}

  /** A group of observed habits. */
  public record Insight(String title, String icon, List<Fact> facts) {}

  /** The view of the document of a customer; {@code error} is why an action was refused. */
  public static SmartCollectPage of(
      Wording wording,
      Portfolio portfolio,
      Customer customer,
      List<Account> accounts,
      SmartCollectDocument document) {
    String path = Paths.smartCollect(portfolio.code(), customer.facts().ref());
    Currency currency = portfolio.currency();
    return new SmartCollectPage(
        heading(wording, portfolio, customer, accounts),
        path,
        tiles(wording, currency, document.collectionSummary()),
        document.upcomingCollections().stream()
            .map(upcoming -> Collection.of(wording, path, currency, upcoming))
            .toList(),
        document.smartRecommendations().stream().map(a -> advice(wording, a)).toList(),
        document.riskSignals().stream().map(signal -> signal(wording, signal)).toList(),
        Insights.of(wording, currency, document.behavioralInsights()),
        Attempts.table(wording, currency, document.collectionHistory()),
        Stream.of(CollectionMethod.values())
            .map(
                method -> new Option(method.label(), wording.code("method", method.label()), false))
            .toList(),
        List.of(),
        null);
  }

  public SmartCollectPage refused(String why) {
    return new SmartCollectPage(
        heading, path, tiles, upcoming, advice, signals, insights, history, methods, manual, why);
  }

  /** With what people have taken over from automatic debits on a day. */
  public SmartCollectPage with(Wording wording, List<ManualOverride> found, LocalDate today) {
    List<String> off =
        found.stream()
            .filter(one -> one.acts(today) && one.stops().contains(Automation.DEBITS))
            .map(
                one ->
                    wording.say(
                        "smart_manual",
                        one.concerned().account().value(),
                        wording.figures().date(one.endsOn())))
            .toList();
    return new SmartCollectPage(
        heading, path, tiles, upcoming, advice, signals, insights, history, methods, off, error);
  }

  private static Heading heading(
      Wording wording, Portfolio portfolio, Customer customer, List<Account> accounts) {
    List<Heading.Crumb> trail = new ArrayList<>();
    trail.add(new Heading.Crumb(wording.say("accounts_title"), Paths.accounts(portfolio.code())));
    accounts.stream()
        .filter(account -> account.portfolio().equals(portfolio.id()))
        .findFirst()
        .ifPresent(
            account ->
                trail.add(
                    new Heading.Crumb(
                        account.facts().ref().value(),
                        Paths.account(portfolio.code(), account.facts().ref()))));
    return new Heading(
        customer.facts().name(),
        wording.say("smart_subtitle", customer.facts().ref().value()),
        List.copyOf(trail));
  }

  private static List<Tile> tiles(Wording wording, Currency currency, CollectionSummary sum) {
    Figures figures = wording.figures();
    return List.of(
        new Tile(
            wording.say("smart_rate"),
            figures.percent(sum.collectionSuccessRate()),
            wording.say("smart_rate_note", sum.successfulCollections(), sum.totalEmisScheduled()),
            "trend",
            HISTORY),
        new Tile(
            wording.say("smart_collected"),
            figures.money(sum.totalAmountCollected(), currency),
            wording.say("smart_collected_note", figures.money(sum.totalAmountPending(), currency)),
            "cash",
            UPCOMING),
        new Tile(
            wording.say("smart_attempts"),
            figures.decimal(sum.averageRetryCount()),
            wording.say(
                "smart_attempts_note",
                sum.totalAttempts(),
                figures.percent(sum.firstAttemptRate())),
            "redrive",
            HISTORY),
        new Tile(
            wording.say("smart_saved"),
            figures.money(sum.costSaved(), currency),
            wording.say(
                "smart_saved_note",
                figures.percent(percent(sum.baselineFirstAttemptRate())),
                figures.money(sum.costPerRetry(), currency)),
            "bank",
            HISTORY));
  }

  private static BigDecimal percent(BigDecimal rate) {
    return rate.compareTo(BigDecimal.ONE) > 0 ? rate : rate.movePointRight(2);
  }

  private static Advice advice(Wording wording, Recommendation advice) {
    String effect = advice.expectedImpact();
    return new Advice(
        wording.code("advice", advice.recommendationType()),
        wording.code("priority", advice.priority()),
        "priority-" + advice.priority().toLowerCase(java.util.Locale.ROOT),
        wording.readable(advice.reason()),
        effect == null ? null : wording.readable(effect),
        wording.readable(advice.actionRequired()));
  }

  private static Advice signal(Wording wording, RiskSignal signal) {
    return new Advice(
        wording.code("signal", signal.signalType()),
        wording.code("priority", signal.severity()),
        "priority-" + signal.severity().toLowerCase(java.util.Locale.ROOT),
        wording.readable(signal.description()),
        null,
        wording.say("signal_since", Collection.date(wording, signal.detectedDate())));
  }
}
