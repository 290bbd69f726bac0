package org.tahsil.console.setting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/** The tables of a kind of setting: what counts of each part, and the history. */
record SettingTables(
    Words words, SettingKind kind, SettingPage.Reader reader, Deeds deeds, boolean maySet) {

  Table parts(List<Setting> current) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of("part", words.partLabel()),
                Column.of("counts", wording().say("set_counts")),
                Column.of("since", wording().say("set_since_column"))));
    if (maySet) {
      columns.add(Column.of("change", wording().say("set_change_column")));
    }
    return Table.of(
        "in-force",
        wording().say("set_in_force"),
        columns,
        current.stream().map(this::part).toList(),
        wording().say("set_none_listed"));
  }

  private List<Cell> part(Setting one) {
    LocalDate from = one.from();
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                Cell.text(kind.partName(wording(), one.part())),
                Cell.text(said(one)),
                from == null
                    ? Cell.badge(wording().say("set_product"), "tag")
                    : Cell.date(wording().figures().date(from))
                        .with(deeds.of(kind, one).orElse(null))));
    if (maySet) {
      cells.add(
          Cell.link(
              wording().say("set_change"),
              SettingPaths.part(reader.portfolio().code(), kind, one.part())));
    }
    return cells;
  }

  Table history(List<Setting> dated, List<Setting> current) {
    List<Column> columns = new ArrayList<>();
    columns.add(
        Column.of(
            "from", kind.isCalendar() ? words.fromLabel() : wording().say("set_from_column")));
    columns.add(Column.of("state", wording().say("set_state_column")));
    if (!kind.isOne()) {
      columns.add(Column.of("part", words.partLabel()));
    }
    columns.add(Column.of("counts", wording().say("set_what_column")));
    columns.add(Column.of("source", wording().say("set_source")));
    columns.add(Column.of("by", wording().say("set_by_column")));
    boolean revocable = kind.isCalendar() && maySet;
    if (revocable) {
      columns.add(Column.of("revoke", wording().say("set_revoke_column")));
    }
    return Table.of(
        "entries",
        wording().say("set_history"),
        columns,
        dated.stream().map(one -> entry(one, current, revocable)).toList(),
        wording().say(kind.isCalendar() ? "set_none_listed" : "set_no_history"));
  }

  private List<Cell> entry(Setting one, List<Setting> current, boolean revocable) {
    LocalDate from = Objects.requireNonNull(one.from());
    String date = wording().figures().date(from);
    String source = one.values().text(SettingField.SOURCE);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.date(date));
    cells.add(state(one, current));
    if (!kind.isOne()) {
      cells.add(Cell.text(kind.partName(wording(), one.part())));
    }
    cells.add(Cell.text(said(one)));
    cells.add(Cell.text(source.isEmpty() ? "–" : source));
    cells.add(deeds.cell(kind, one));
    if (revocable) {
      cells.add(
          Cell.action(
              wording().say("set_revoke"),
              SettingPaths.kind(reader.portfolio().code(), kind)
                  + "/revocation?on="
                  + Paths.escaped(from.toString()),
              wording().say("set_revoke_question", date)));
    }
    return cells;
  }

  private Cell state(Setting one, List<Setting> current) {
    LocalDate from = Objects.requireNonNull(one.from());
    boolean ahead = from.isAfter(reader.today());
    if (ahead) {
      return Cell.badge(wording().say("set_state_ahead"), "tag info");
    }
    boolean counts =
        current.stream().anyMatch(now -> now.part().equals(one.part()) && from.equals(now.from()));
    return counts && !kind.isCalendar()
        ? Cell.badge(wording().say("set_state_now"), "tag good")
        : Cell.badge(wording().say("set_state_past"), "tag");
  }

  private String said(Setting one) {
    return words.sentence(one, reader.portfolio().currency());
  }

  private Wording wording() {
    return words.wording();
  }
}
