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
import org.tahsil.reporting.store.OptOutLog;
import org.tahsil.reporting.store.OptOutLog.Sums;

/** Who wants no more messages, how soon that counted, and whether it was kept. */
@ApplicationScoped
public class OptOutFigures implements ReportSource {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("customer_ref", CellType.REFERENCE),
          Column.of("customer", CellType.TEXT),
          Column.of("contact_channel", CellType.CODE),
          Column.of("opt_out_way", CellType.CODE),
          Column.of("told_at", CellType.MOMENT),
          Column.of("in_force_from", CellType.MOMENT),
          Column.of("delay_seconds", CellType.COUNT),
          Column.summed("messages_after", CellType.COUNT),
          Column.of("told_by", CellType.TEXT));

  @Inject private OptOutLog log;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    Sums sums = log.sums(query);
    List<Highlight> highlights =
        List.of(
            new Highlight("opt_outs", CellType.COUNT, sums.all()),
            new Highlight("opt_outs_by_word", CellType.COUNT, sums.byWord()),
            new Highlight("opt_outs_by_link", CellType.COUNT, sums.byLink()),
            new Highlight("opt_outs_by_person", CellType.COUNT, sums.byPerson()),
            new Highlight("opt_outs_of_nobody", CellType.COUNT, sums.ofNobody()),
            new Highlight("slowest_seconds", CellType.COUNT, sums.slowestSeconds()),
            new Highlight("messages_after", CellType.COUNT, sums.messagesAfter()));
    return log.each(
        query,
        rows -> reader.apply(new Figures(query, highlights, List.of(), COLUMNS, rows, sums.all())));
  }
}
