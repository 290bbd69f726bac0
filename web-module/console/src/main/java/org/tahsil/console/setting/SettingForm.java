package org.tahsil.console.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Form;
import org.tahsil.console.setting.SettingKind.Starts;

/**
 * The form for a new entry.
 *
 * @param title what it sets
 * @param form its address, its sentence of refusal and its fields but those of tables
 * @param part the code of the part that it sets
 * @param note what happens when it is sent
 * @param wide whether it has a table and needs the whole width
 */
public record SettingForm(
    String title, Form form, String part, @Nullable String note, List<Item> items, boolean wide) {
  static final String FROM = "valid_from";

  /** A field or a table, the other is null. */
  public record Item(@Nullable Field field, @Nullable Grid grid) {}

  /** A table in which rows are edited. */
  public record Grid(
      String name,
      String label,
      @Nullable String hint,
      @Nullable String error,
      List<String> heads,
      List<GridRow> rows,
      boolean shrunk) {}

  /** A row; {@code last} is where the focus goes after one was added. */
  public record GridRow(String place, String remove, List<Field> cells, boolean last) {}

  /**
   * What stands in the form.
   *
   * @param part the code of the part
   * @param from the first day as it is typed
   * @param problems what is wrong, by field; empty key: with the whole
   * @param moved the table that got a row just now, with a minus before it if it lost one; empty:
   *     none
   */
  public record Filling(
      String part, String from, Values values, Map<String, String> problems, String moved) {

    /** Without a row of a table. */
    Filling shrunk(SettingField table, int place) {
      return new Filling(
          part, from, Posted.without(table, place, values), Map.of(), "-" + table.name());
    }

    /** With one more row in a table. */
    Filling grown(SettingField table) {
      return new Filling(part, from, Posted.oneMore(table, values), Map.of(), table.name());
    }
  }

  static SettingForm of(Words words, SettingKind kind, Portfolio portfolio, Filling filling) {
    List<Item> items = new ArrayList<>();
    if (kind.starts() != Starts.TODAY) {
      items.add(new Item(from(words, kind, filling), null));
    }
    for (SettingField field : kind.fields(filling.part())) {
      items.add(
          field.shape() == Shape.ROWS
              ? new Item(null, grid(words, field, filling))
              : new Item(field(words, field, portfolio, filling), null));
    }
    String name = kind.partName(words.wording(), filling.part());
    return new SettingForm(
        filling.part().isEmpty()
            ? words.wording().say("set_new")
            : words.wording().say("set_new_part", name),
        new Form(
            "set",
            SettingPaths.kind(portfolio.code(), kind),
            words.wording().say("set_submit"),
            filling.problems().get(""),
            List.of()),
        filling.part(),
        kind.starts() == Starts.TODAY ? words.wording().say("set_from_today") : null,
        items,
        items.stream().anyMatch(item -> item.grid() != null));
  }

  private static Field from(Words words, SettingKind kind, Filling filling) {
    String own = words.fromHint();
    String usual = kind.starts() == Starts.TOMORROW ? "set_from_tomorrow" : "set_from_any";
    return Field.of(FROM, words.fromLabel(), "date", filling.from())
        .hinted(own == null ? words.wording().say(usual) : own)
        .wrong(filling.problems().get(FROM));
  }

  private static Field field(
      Words words, SettingField field, Portfolio portfolio, Filling filling) {
    Field input = input(words, field, words.label(field), filling.values());
    String hint = words.hint(field);
    String unit = Units.of(words.wording(), field, portfolio.currency());
    String help = hint == null ? unit : unit == null ? hint : hint + " " + unit;
    return (help == null ? input : input.hinted(help)).wrong(filling.problems().get(field.name()));
  }

  private static Field input(Words words, SettingField field, String label, Values values) {
    String name = field.name();
    String value = values.text(name);
    Field input =
        switch (field.shape()) {
          case CHOICE -> Field.select(name, label, options(words, field, List.of(value), ""));
          case CHOICES ->
              Field.checks(
                  name, label, options(words, field, values.codes(field.name()), name + "."));
          case DATE -> Field.of(name, label, "date", value);
          case TEXT -> Field.of(name, label, "text", value);
          default -> Field.of(name, label, "amount", value);
        };
    return field.required() ? input.needed() : input.optional();
  }

  private static List<Option> options(
      Words words, SettingField field, List<String> chosen, String prefix) {
    return field.codes().stream()
        .map(
            code ->
                new Option(
                    prefix + code,
                    words.wording().code(field.family(), code),
                    chosen.contains(code)))
        .toList();
  }

  private static Grid grid(Words words, SettingField table, Filling filling) {
    boolean grew = filling.moved().equals(table.name());
    List<Values> rows = filling.values().rows(table.name());
    List<GridRow> drawn = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      drawn.add(row(words, table, place, rows, grew));
    }
    return new Grid(
        table.name(),
        words.label(table),
        words.hint(table),
        filling.problems().get(table.name()),
        table.columns().stream().map(words::label).toList(),
        drawn,
        filling.moved().equals("-" + table.name()));
  }

  private static GridRow row(
      Words words, SettingField table, int place, List<Values> rows, boolean grew) {
    String number = String.valueOf(place + 1);
    List<Field> cells = new ArrayList<>();
    for (SettingField column : table.columns()) {
      Field cell =
          input(
              words,
              column,
              words.wording().say("set_cell", words.label(column), number),
              rows.get(place));
      cells.add(
          new Field(
              table.name() + "." + place + "." + column.name(),
              cell.label(),
              cell.type(),
              cell.value(),
              cell.required(),
              null,
              null,
              cell.options()));
    }
    return new GridRow(
        table.name() + "." + place,
        words.wording().say("set_remove_row", number),
        cells,
        grew && place == rows.size() - 1);
  }
}
