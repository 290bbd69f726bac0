package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency.Day;
import org.tahsil.shared.money.Money;

/** The overview of a portfolio. */
public record Overview(
    Heading heading,
    List<Kpi> kpis,
    AgeingPanel ageing,
    RiskPanel risk,
    List<AlertLine> alerts,
    String alertsHref,
    @Nullable NightLine night,
    String nightsHref,
    @Nullable String nextDayHref,
    String nextDayQuestion,
    Table worst,
    @Nullable String manual,
    String manualHref,
    String accountsHref,
    String path,
    String asOf,
    String latest) {

  /** Ageing by bucket: the bars of a chart and the table behind it; {@code counted} is of what. */
  public record AgeingPanel(
      String currency,
      String counted,
      List<Bar> bars,
      String count,
      String total,
      String comment) {}

  /** One bucket; {@code value} is a plain decimal for the chart. */
  public record Bar(
      String label,
      String css,
      String href,
      String count,
      String amount,
      String share,
      String value,
      boolean late) {}

  /**
   * The view of what the features say.
   *
   * @param mayRun whether the reader may run the end of day
   */
  public static Overview of(Wording wording, OverviewFacts facts, boolean mayRun) {
    Portfolio portfolio = facts.portfolio();
    String date = wording.figures().date(facts.ageing().asOf().date());
    String home = Paths.portfolio(portfolio.code());
    return new Overview(
        Heading.of(
            wording.say("overview_title"), wording.say("overview_at", portfolio.name(), date)),
        kpis(wording, facts),
        ageing(wording, facts.ageing()),
        RiskPanel.of(wording, portfolio.code(), facts.bands()),
        facts.alerts().stream().map(a -> AlertLine.of(wording, portfolio.code(), a)).toList(),
        home + "/alerts",
        facts.lastNight().map(night -> NightLine.of(wording, portfolio, night)).orElse(null),
        Paths.nights(portfolio.code()),
        mayRun && portfolio.isSimulated() ? home + "/next-day" : null,
        wording.say(
            "next_day_question",
            wording.figures().date(facts.businessDate()),
            wording.figures().date(facts.businessDate().plusDays(1))),
        worst(wording, facts),
        manual(wording, facts),
        Paths.overrides(portfolio.code()),
        Paths.accounts(portfolio.code()),
        home,
        facts.ageing().asOf().date().toString(),
        facts.businessDate().toString());
  }

  /** How many accounts people alone work; null if none and nobody is asked. */
  private static @Nullable String manual(Wording wording, OverviewFacts facts) {
    long running = facts.manual().running();
    long waiting = facts.manual().waiting();
    return running + waiting == 0 ? null : wording.say("overview_manual", running, waiting);
  }

  private static List<Kpi> kpis(Wording wording, OverviewFacts facts) {
    Ageing ageing = facts.ageing();
    Figures figures = wording.figures();
    String accounts = Paths.accounts(facts.portfolio().code());
    String late = Paths.query(accounts, Map.of("sort", "OVERDUE"));
    List<Long> owed = series(facts.days(), Bucket.DAYS_1_30, Day::outstandingMinor);
    List<Long> count = series(facts.days(), Bucket.DAYS_1_30, Day::accounts);
    List<Long> worst = series(facts.days(), Bucket.DAYS_OVER_90, Day::outstandingMinor);
    Ageing.Row over90 = row(ageing, Bucket.DAYS_OVER_90);
    long inArrears = ageing.buckets().stream().skip(1).mapToLong(Ageing.Row::count).sum();
    long all = inArrears + row(ageing, Bucket.CURRENT).count();
    return List.of(
        new Kpi(
            wording.say("kpi_overdue"),
            figures.sign(facts.portfolio().currency()),
            figures.amount(ageing.totalDelinquent()),
            wording.say(
                "kpi_overdue_note",
                figures.share(decimal(ageing.totalDelinquent()), decimal(ageing.total()))),
            late,
            Kpi.change(wording, owed),
            Trend.points(owed)),
        new Kpi(
            wording.say("kpi_arrears"),
            null,
            figures.count(inArrears),
            wording.say("kpi_arrears_note", figures.count(all)),
            Paths.query(accounts, Map.of("sort", "DPD")),
            Kpi.change(wording, count),
            Trend.points(count)),
        new Kpi(
            wording.say("kpi_over90"),
            null,
            figures.share(decimal(over90.outstanding()), decimal(ageing.total())),
            wording.say("kpi_over90_note", over90.count(), figures.money(over90.outstanding())),
            Paths.query(accounts, Map.of("bucket", Bucket.DAYS_OVER_90.label())),
            Kpi.change(wording, worst),
            Trend.points(worst)));
  }

  static AgeingPanel ageing(Wording wording, Ageing ageing) {
    List<Bar> bars = new ArrayList<>();
    for (Ageing.Row row : ageing.buckets()) {
      bars.add(
          new Bar(
              Buckets.name(wording, row.bucket()),
              Buckets.css(row.bucket()),
              Paths.query(
                  Paths.accounts(ageing.portfolio().code()),
                  Map.of("bucket", row.bucket().label())),
              wording.figures().count(row.count()),
              wording.figures().amount(row.outstanding()),
              wording.figures().share(decimal(row.outstanding()), decimal(ageing.total())),
              row.outstanding().plain(),
              row.bucket() != Bucket.CURRENT));
    }
    return new AgeingPanel(
        wording.figures().currencyName(ageing.portfolio().currency()),
        wording.say(ageing.basis() == Ageing.Basis.ITEM ? "col_items" : "col_accounts"),
        bars,
        wording.figures().count(ageing.buckets().stream().mapToLong(Ageing.Row::count).sum()),
        wording.figures().amount(ageing.total()),
        comment(wording, ageing));
  }

  private static String comment(Wording wording, Ageing ageing) {
    Ageing.Row biggest =
        ageing.buckets().stream()
            .skip(1)
            .max(Comparator.comparing(Ageing.Row::outstanding))
            .orElseThrow();
    return ageing.totalDelinquent().isPositive()
        ? wording.say(
            "ageing_comment",
            biggest.bucket().label(),
            wording
                .figures()
                .share(decimal(biggest.outstanding()), decimal(ageing.totalDelinquent())),
            biggest.count())
        : wording.say("ageing_comment_none");
  }

  private static Table worst(Wording wording, OverviewFacts facts) {
    String currency = wording.figures().currencyName(facts.portfolio().currency());
    List<Column> columns =
        List.of(
            Column.of("customer", wording.say("col_customer")),
            Column.of("product", wording.say("col_product")),
            Column.figures("dpd", wording.say("col_dpd")),
            Column.figures("overdue", wording.say("col_overdue", currency)),
            Column.figures("outstanding", wording.say("col_outstanding", currency)));
    List<List<Cell>> rows =
        facts.worst().rows().stream()
            .map(
                line ->
                    List.of(
                        Cell.link(
                                line.customerName(),
                                Paths.account(facts.portfolio().code(), line.ref()))
                            .with(line.ref().value()),
                        Cell.text(wording.product(line.product())),
                        Buckets.dpd(wording, line.daysPastDue()),
                        Cell.figure(wording.figures().amount(line.overdue())),
                        Cell.figure(wording.figures().amount(line.outstanding()))))
            .toList();
    return Table.of("worst", wording.say("worst_title"), columns, rows, wording.say("worst_empty"));
  }

  private static Ageing.Row row(Ageing ageing, Bucket bucket) {
    return ageing.buckets().stream()
        .filter(row -> row.bucket() == bucket)
        .findFirst()
        .orElse(new Ageing.Row(bucket, 0, Money.zero(ageing.portfolio().currency())));
  }

  /** A figure of every night over the buckets from one on, oldest night first. */
  static List<Long> series(List<Day> days, Bucket from, ToLongFunction<Day> figure) {
    Map<java.time.LocalDate, Long> sums = new TreeMap<>();
    for (Day day : days) {
      long part = day.bucket().compareTo(from) >= 0 ? figure.applyAsLong(day) : 0;
      sums.merge(day.onDate(), part, Long::sum);
    }
    return List.copyOf(sums.values());
  }

  private static BigDecimal decimal(Money money) {
    return money.amount();
  }
}
