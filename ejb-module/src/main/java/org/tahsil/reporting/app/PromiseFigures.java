package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.store.PromiseCounts;
import org.tahsil.reporting.store.PromiseCounts.By;
import org.tahsil.reporting.store.PromiseCounts.Count;
import org.tahsil.reporting.store.PromiseLines;
import org.tahsil.shared.money.Money;

/**
 * Promises to pay and plans of a period. The list has those that were made in it; kept rates count
 * those that were decided in it, as {@code Arrangements.performance} does.
 */
@ApplicationScoped
public class PromiseFigures implements ReportSource {

  @Inject private PromiseLines lines;
  @Inject private PromiseCounts counts;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    return query.report() == Report.PROMISES ? list(query, reader) : reader.apply(grouped(query));
  }

  private <R> R list(ReportQuery query, Function<Figures, R> reader) {
    List<Count> made = counts.made(query);
    List<Highlight> highlights = highlights(query, made, true);
    long expected = sum(made, Count::made);
    return lines.each(
        query,
        rows ->
            reader.apply(
                new Figures(query, highlights, List.of(), listed(), rows, (Long) expected)));
  }

  private Figures grouped(ReportQuery query) {
    By by =
        switch (query.report()) {
          case PROMISES_BY_AGENT -> By.AGENT;
          case PROMISES_BY_SEGMENT -> By.SEGMENT;
          default -> By.MONTH;
        };
    List<Count> found = counts.decided(query, by);
    List<Row> rows = new ArrayList<>();
    found.forEach(count -> rows.add(row(count, by)));
    return new Figures(
        query, highlights(query, found, false), List.of(), columns(query.report()), rows);
  }

  private static Row row(Count count, By by) {
    return Row.of(
        by == By.MONTH ? count.month() : count.name(),
        count.decided(),
        count.kept(),
        count.partly(),
        count.broken(),
        count.takenBack(),
        count.judged(),
        count.keptAmount(),
        count.partAmount(),
        Shares.rate(count.kept(), count.decided()),
        share(count.keptAmount(), count.judged()));
  }

  private static List<Highlight> highlights(
      ReportQuery query, List<Count> counts, boolean withOpen) {
    long decided = sum(counts, Count::decided);
    long kept = sum(counts, Count::kept);
    Money none = Money.zero(query.portfolio().currency());
    Money judged = counts.stream().map(Count::judged).reduce(none, Money::plus);
    Money paid = counts.stream().map(Count::keptAmount).reduce(none, Money::plus);
    List<Highlight> all = new ArrayList<>();
    if (withOpen) {
      all.add(new Highlight("promises_made", CellType.COUNT, sum(counts, Count::made)));
      all.add(
          new Highlight(
              "promised",
              CellType.MONEY,
              counts.stream().map(Count::promised).reduce(none, Money::plus)));
      all.add(new Highlight("promises_open", CellType.COUNT, sum(counts, Count::open)));
    } else {
      all.add(new Highlight("promises_decided", CellType.COUNT, decided));
    }
    all.add(new Highlight("promises_kept", CellType.COUNT, kept));
    all.add(new Highlight("kept_rate", CellType.PERCENT, Shares.rate(kept, decided)));
    all.add(new Highlight("kept_amount_rate", CellType.PERCENT, share(paid, judged)));
    return List.copyOf(all);
  }

  private static @Nullable BigDecimal share(Money part, Money whole) {
    return whole.isZero() ? null : Shares.percent(part.amount(), whole.amount());
  }

  private static long sum(List<Count> counts, ToLongFunction<Count> figure) {
    return counts.stream().mapToLong(figure).sum();
  }

  private static List<Column> listed() {
    return List.of(
        Column.of("account", CellType.REFERENCE),
        Column.of("customer", CellType.TEXT),
        Column.of("segment", CellType.TEXT),
        Column.of("arrangement_kind", CellType.CODE),
        Column.of("agent", CellType.TEXT),
        Column.of("made_on", CellType.DATE),
        Column.of("last_due", CellType.DATE),
        Column.of("state", CellType.CODE),
        Column.of("state_since", CellType.DATE),
        Column.summed("promised", CellType.MONEY),
        Column.summed("paid", CellType.MONEY));
  }

  private static List<Column> columns(Report report) {
    return List.of(
        switch (report) {
          case PROMISES_BY_AGENT -> Column.of("agent", CellType.TEXT);
          case PROMISES_BY_SEGMENT -> Column.of("segment", CellType.TEXT);
          default -> Column.of("month", CellType.DATE);
        },
        Column.summed("decided", CellType.COUNT),
        Column.summed("kept", CellType.COUNT),
        Column.summed("partly_kept", CellType.COUNT),
        Column.summed("broken", CellType.COUNT),
        Column.summed("taken_back", CellType.COUNT),
        Column.summed("promised", CellType.MONEY),
        Column.summed("kept_amount", CellType.MONEY),
        Column.summed("part_amount", CellType.MONEY),
        Column.of("kept_rate", CellType.PERCENT),
        Column.of("kept_amount_rate", CellType.PERCENT));
  }
}
