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
import org.tahsil.reporting.store.OverrideLog;
import org.tahsil.reporting.store.OverrideLog.Sums;

/** Where people took automation's place, why, and by whose word. */
@ApplicationScoped
public class OverrideFigures implements ReportSource {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("account", CellType.REFERENCE),
          Column.of("customer", CellType.TEXT),
          Column.of("override_reason", CellType.CODE),
          Column.of("override_state", CellType.CODE),
          Column.of("acts_from", CellType.DATE),
          Column.of("acts_until", CellType.DATE),
          Column.of("stops_reminders", CellType.CODE),
          Column.of("stops_debits", CellType.CODE),
          Column.of("stops_cases", CellType.CODE),
          Column.of("contact_rule", CellType.TEXT),
          Column.of("placed_on", CellType.DATE),
          Column.of("placed_by", CellType.TEXT),
          Column.of("word_by", CellType.TEXT));

  @Inject private OverrideLog log;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    Sums sums = log.sums(query);
    List<Highlight> highlights =
        List.of(
            new Highlight("overrides", CellType.COUNT, sums.all()),
            new Highlight("overrides_made", CellType.COUNT, sums.made()),
            new Highlight("overrides_in_force", CellType.COUNT, sums.inForce()),
            new Highlight("overrides_waiting", CellType.COUNT, sums.waiting()),
            new Highlight("overrides_of_reminders", CellType.COUNT, sums.ofReminders()));
    return log.each(
        query,
        rows -> reader.apply(new Figures(query, highlights, List.of(), COLUMNS, rows, sums.all())));
  }
}
