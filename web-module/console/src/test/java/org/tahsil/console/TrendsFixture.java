package org.tahsil.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.TrendsPage;
import org.tahsil.console.view.TrendsPage.Moves;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency.Day;
import org.tahsil.delinquency.Trends.AtRisk;
import org.tahsil.delinquency.Trends.Cell;
import org.tahsil.delinquency.Trends.CureDay;
import org.tahsil.delinquency.Trends.CureTerms;
import org.tahsil.delinquency.Trends.Cures;
import org.tahsil.delinquency.Trends.Indicators;
import org.tahsil.delinquency.Trends.Rate;
import org.tahsil.delinquency.Trends.Rolls;

/** A month as the feature would tell it. */
final class TrendsFixture {
  private static final LocalDate FROM = LocalDate.of(2024, 12, 1);

  private TrendsFixture() {}

  static TrendsPage page(Wording wording, Portfolio portfolio) {
    List<Cell> cells =
        List.of(
            new Cell(Bucket.CURRENT, Bucket.CURRENT, 60, Fixture.omr("900.000")),
            new Cell(Bucket.CURRENT, Bucket.DAYS_1_30, 5, Fixture.omr("100.000")),
            new Cell(Bucket.DAYS_1_30, Bucket.CURRENT, 3, Fixture.omr("40.000")),
            new Cell(Bucket.DAYS_1_30, Bucket.DAYS_31_60, 4, Fixture.omr("60.000")));
    List<Rate> rates =
        List.of(
            new Rate(
                Bucket.CURRENT,
                Fixture.omr("100.000"),
                Fixture.omr("1000.000"),
                new BigDecimal("10.0")),
            new Rate(
                Bucket.DAYS_1_30,
                Fixture.omr("60.000"),
                Fixture.omr("100.000"),
                new BigDecimal("60.0")));
    List<Day> days =
        List.of(
            new Day(FROM, Bucket.CURRENT, 60, 900_000),
            new Day(FROM, Bucket.DAYS_1_30, 5, 100_000),
            new Day(Fixture.TODAY, Bucket.CURRENT, 63, 940_000));
    return TrendsPage.of(
        wording,
        new Rolls(portfolio, AsOf.now(FROM), AsOf.now(Fixture.TODAY), cells, rates),
        new Moves(period(portfolio, new BigDecimal("81.3")), days, cures(portfolio)),
        Fixture.TODAY);
  }

  static TrendsPage empty(Wording wording, Portfolio portfolio) {
    return TrendsPage.of(
        wording,
        new Rolls(portfolio, AsOf.now(FROM), AsOf.now(Fixture.TODAY), List.of(), List.of()),
        new Moves(
            period(portfolio, null),
            List.of(),
            new Cures(portfolio, new CureTerms(30, 90), List.of())),
        Fixture.TODAY);
  }

  private static Cures cures(Portfolio portfolio) {
    return new Cures(
        portfolio,
        new CureTerms(30, 90),
        List.of(
            new CureDay(FROM, 3, 2, 1, null, new BigDecimal("12.5")),
            new CureDay(Fixture.TODAY, 0, 4, 0, new BigDecimal("41.2"), new BigDecimal("7.0"))));
  }

  private static Indicators period(
      Portfolio portfolio, @org.jspecify.annotations.Nullable BigDecimal cei) {
    return new Indicators(
        portfolio,
        FROM,
        Fixture.TODAY,
        Fixture.omr("1100.000"),
        Fixture.omr("300.000"),
        new BigDecimal("1.00"),
        Fixture.omr("1150.000"),
        Fixture.omr("940.000"),
        cei,
        cei,
        List.of(new AtRisk(30, Fixture.omr("60.000"), new BigDecimal("5.2"))));
  }
}
