package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Trends;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.Bar;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/** How a portfolio moved in a period. */
@ApplicationScoped
public class MovementFigures implements ReportSource {

  @Inject private Trends trends;
  @Inject private Delinquency delinquency;
  @Inject private CureFigures cures;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    if (query.report() == Report.CURES_AND_RELAPSES) {
      return cures.read(query, reader);
    }
    return reader.apply(query.report() == Report.ROLL_RATES ? rolls(query) : trend(query));
  }

  private Figures rolls(ReportQuery query) {
    Trends.Rolls rolls = trends.rolls(query.portfolio(), query.begin(), query.asOf());
    List<Row> rows = new ArrayList<>();
    for (Bucket was : Bucket.values()) {
      rows.add(new Row(rolled(rolls, was, query), false));
    }
    List<Column> columns =
        List.of(
            Column.of("bucket_before", CellType.CODE),
            Column.summed("accounts", CellType.COUNT),
            Column.summed("balance", CellType.MONEY),
            Column.summed("to_current", CellType.MONEY),
            Column.summed("to_1_30", CellType.MONEY),
            Column.summed("to_31_60", CellType.MONEY),
            Column.summed("to_61_90", CellType.MONEY),
            Column.summed("to_over_90", CellType.MONEY),
            Column.of("roll_rate", CellType.PERCENT));
    return new Figures(query, List.of(), List.of(), columns, rows);
  }

  private static List<@Nullable Object> rolled(Trends.Rolls rolls, Bucket was, ReportQuery query) {
    Money balance = Money.zero(query.portfolio().currency());
    Map<Bucket, Money> became = new EnumMap<>(Bucket.class);
    for (Bucket bucket : Bucket.values()) {
      became.put(bucket, balance);
    }
    long accounts = 0;
    for (Trends.Cell cell : rolls.cells()) {
      if (cell.was() == was) {
        became.merge(cell.became(), cell.balance(), Money::plus);
        balance = balance.plus(cell.balance());
        accounts += cell.count();
      }
    }
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(AgeingFigures.bucket(was));
    cells.add(accounts);
    cells.add(balance);
    cells.addAll(became.values());
    cells.add(
        rolls.rates().stream()
            .filter(rate -> rate.was() == was && rate.rate() != null)
            .findFirst()
            .map(Trends.Rate::rate)
            .orElse(null));
    return cells;
  }

  private Figures trend(ReportQuery query) {
    List<Row> rows = new ArrayList<>();
    List<Bar> bars = new ArrayList<>();
    query
        .from()
        .datesUntil(query.asOf().date().plusDays(1))
        .forEach(
            date -> {
              Ageing day =
                  delinquency.ageing(
                      query.portfolio(), new AsOf(date, query.asOf().knownOn()), Basis.ACCOUNT);
              List<@Nullable Object> cells = new ArrayList<>();
              cells.add(date);
              cells.add(day.buckets().stream().skip(1).mapToLong(Ageing.Row::count).sum());
              day.buckets().forEach(row -> cells.add(row.outstanding()));
              cells.add(day.totalDelinquent());
              cells.add(Shares.percent(day.totalDelinquent().amount(), day.total().amount()));
              rows.add(new Row(cells, false));
              bars.add(new Bar(date, day.totalDelinquent().amount()));
            });
    List<Column> columns =
        List.of(
            Column.of("date", CellType.DATE),
            Column.of("late_accounts", CellType.COUNT),
            Column.of("current", CellType.MONEY),
            Column.of("days_1_30", CellType.MONEY),
            Column.of("days_31_60", CellType.MONEY),
            Column.of("days_61_90", CellType.MONEY),
            Column.of("days_over_90", CellType.MONEY),
            Column.of("total_delinquent", CellType.MONEY),
            Column.of("late_share", CellType.PERCENT));
    return new Figures(query, List.of(), bars, columns, rows);
  }
}
