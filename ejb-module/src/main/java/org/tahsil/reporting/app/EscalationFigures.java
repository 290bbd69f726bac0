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
import org.tahsil.reporting.store.EscalationLog;
import org.tahsil.reporting.store.EscalationLog.Sums;

/** The steps of cases within a period, and what came of them. */
@ApplicationScoped
public class EscalationFigures implements ReportSource {

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("step", CellType.CODE),
          Column.of("escalation_state", CellType.CODE),
          Column.of("customer", CellType.TEXT),
          Column.of("account", CellType.REFERENCE),
          Column.of("placed_with", CellType.TEXT),
          Column.of("proposed_on", CellType.DATE),
          Column.of("begun_on", CellType.DATE),
          Column.of("ended_on", CellType.DATE),
          Column.summed("begun_with", CellType.MONEY),
          Column.summed("recovered", CellType.MONEY),
          Column.of("decided_by", CellType.TEXT));

  @Inject private EscalationLog log;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    Sums sums = log.sums(query);
    return log.each(
        query,
        rows ->
            reader.apply(
                new Figures(
                    query,
                    List.of(
                        new Highlight("escalations_active", CellType.COUNT, sums.active()),
                        new Highlight("escalations_waiting", CellType.COUNT, sums.waiting()),
                        new Highlight("escalations_begun_with", CellType.MONEY, sums.begunWith()),
                        new Highlight("escalations_recovered", CellType.MONEY, sums.recovered()),
                        new Highlight(
                            "escalations_rate",
                            CellType.PERCENT,
                            Shares.percent(sums.recovered().amount(), sums.begunWith().amount()))),
                    List.of(),
                    COLUMNS,
                    rows,
                    sums.all())));
  }
}
