package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.store.PlanLines;
import org.tahsil.reporting.store.PlanLines.Sums;

/** Plans: which instalments of a period were paid and missed, and what comes next. */
@ApplicationScoped
public class PlanFigures implements ReportSource {

  @Inject private PlanLines lines;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    Sums sums = lines.sums(query);
    return lines.each(
        query,
        rows ->
            reader.apply(
                new Figures(
                    query, highlights(sums), List.of(), columns(), rows, (Long) sums.plans())));
  }

  private static List<Highlight> highlights(Sums sums) {
    return List.of(
        new Highlight("plans", CellType.COUNT, sums.plans()),
        new Highlight("instalments_due", CellType.COUNT, sums.due()),
        new Highlight("instalments_paid", CellType.COUNT, sums.paid()),
        new Highlight("instalments_missed", CellType.COUNT, sums.missed()),
        new Highlight("missed_amount", CellType.MONEY, sums.missedAmount()),
        new Highlight(
            "paid_of_due",
            CellType.PERCENT,
            sums.dueAmount().isZero()
                ? null
                : Shares.percent(sums.paidAmount().amount(), sums.dueAmount().amount())));
  }

  private static List<Column> columns() {
    return List.of(
        Column.of("account", CellType.REFERENCE),
        Column.of("customer", CellType.TEXT),
        Column.of("agent", CellType.TEXT),
        Column.of("state", CellType.CODE),
        Column.summed("instalments_due", CellType.COUNT),
        Column.summed("instalments_paid", CellType.COUNT),
        Column.summed("instalments_missed", CellType.COUNT),
        Column.summed("due_amount", CellType.MONEY),
        Column.summed("paid_amount", CellType.MONEY),
        Column.of("next_due", CellType.DATE),
        Column.summed("next_amount", CellType.MONEY));
  }
}
