package org.tahsil.reporting.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Exposures;
import org.tahsil.delinquency.Exposures.Spell;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;

/** Who paid all arrears in a period, and who fell behind again. */
@ApplicationScoped
public class CureFigures implements ReportSource {

  @Inject private Exposures exposures;

  @Override
  public <R> R read(ReportQuery query, Function<Figures, R> reader) {
    List<Spell> spells = exposures.spells(query.portfolio(), query.from(), query.asOf());
    List<Row> rows = new ArrayList<>();
    long relapses = 0;
    for (int place = 0; place < spells.size(); place++) {
      Spell spell = spells.get(place);
      if (spell.ended() != null && spell.ended().isAfter(query.from())) {
        Spell next = place + 1 < spells.size() ? spells.get(place + 1) : null;
        LocalDate again = next != null && next.ref().equals(spell.ref()) ? next.began() : null;
        relapses += again == null ? 0 : 1;
        rows.add(row(spell, spell.ended(), again));
      }
    }
    return reader.apply(
        new Figures(
            query, highlights(query, spells, rows.size(), relapses), List.of(), columns(), rows));
  }

  private static List<Highlight> highlights(
      ReportQuery query, List<Spell> spells, long cures, long relapses) {
    long began = spells.stream().filter(one -> one.began().isAfter(query.from())).count();
    long before =
        spells.stream()
            .filter(one -> !one.began().isAfter(query.from()))
            .filter(one -> one.ended() == null || one.ended().isAfter(query.from()))
            .count();
    return List.of(
        new Highlight("late_at_begin", CellType.COUNT, before),
        new Highlight("fell_behind", CellType.COUNT, began),
        new Highlight("cured", CellType.COUNT, cures),
        new Highlight("cure_rate", CellType.PERCENT, Shares.rate(cures, before + began)),
        new Highlight("relapsed", CellType.COUNT, relapses),
        new Highlight("relapse_rate", CellType.PERCENT, Shares.rate(relapses, cures)));
  }

  private static Row row(Spell spell, LocalDate cured, @Nullable LocalDate again) {
    return Row.of(
        spell.ref().value(),
        spell.customer(),
        spell.product(),
        spell.began(),
        cured,
        ChronoUnit.DAYS.between(spell.began(), cured),
        again,
        again == null ? null : ChronoUnit.DAYS.between(cured, again));
  }

  private static List<Column> columns() {
    return List.of(
        Column.of("account", CellType.REFERENCE),
        Column.of("customer", CellType.TEXT),
        Column.of("product", CellType.TEXT),
        Column.of("late_since", CellType.DATE),
        Column.of("cured_on", CellType.DATE),
        Column.of("days_late", CellType.COUNT),
        Column.of("relapsed_on", CellType.DATE),
        Column.of("days_until_relapse", CellType.COUNT));
  }
}
