package org.tahsil.console.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a form sent, made into values; a row can be added to a table or taken out of it. */
public final class Posted {
  private Posted() {}

  /** The values as they are kept: codes that were ticked with commas, digits as Latin ones. */
  public static Values values(List<SettingField> fields, Map<String, String> sent) {
    Values all = Values.of(sent);
    Values values = Values.NONE;
    for (SettingField field : fields) {
      values =
          switch (field.shape()) {
            case CHOICES -> values.with(field.name(), ticked(field, sent));
            case ROWS -> values.with(field.name(), rows(field, all));
            default -> values.with(field.name(), typed(field, all));
          };
    }
    return values;
  }

  private static List<Values> rows(SettingField table, Values all) {
    List<Values> rows = new ArrayList<>();
    for (Values row : all.rows(table.name())) {
      Values kept = Values.NONE;
      for (SettingField column : table.columns()) {
        kept = kept.with(column.name(), typed(column, row));
      }
      rows.add(kept);
    }
    return rows;
  }

  /** Rows in which nothing was typed say nothing. */
  static Values withoutBlankRows(List<SettingField> fields, Values values) {
    Values kept = values;
    for (SettingField field : fields) {
      if (field.shape() == Shape.ROWS) {
        kept =
            kept.with(
                field.name(),
                values.rows(field.name()).stream()
                    .filter(row -> !row.isBlank(field.columns()))
                    .toList());
      }
    }
    return kept;
  }

  /** With one more, blank row in a table. */
  static Values oneMore(SettingField table, Values values) {
    List<Values> rows = new ArrayList<>(values.rows(table.name()));
    Values blank = Values.NONE;
    for (SettingField column : table.columns()) {
      blank = blank.with(column.name(), column.codes().isEmpty() ? "" : column.codes().get(0));
    }
    rows.add(blank);
    return values.with(table.name(), rows);
  }

  /** Without a row of a table; a place without one changes nothing. */
  static Values without(SettingField table, int place, Values values) {
    List<Values> rows = new ArrayList<>(values.rows(table.name()));
    if (place < rows.size()) {
      rows.remove(place);
    }
    return values.with(table.name(), rows);
  }

  private static List<String> ticked(SettingField field, Map<String, String> sent) {
    return field.codes().stream()
        .filter(
            code ->
                sent.containsKey(field.name() + "." + code)
                    || Values.of(sent).codes(field.name()).contains(code))
        .toList();
  }

  private static String typed(SettingField field, Values all) {
    String text = all.text(field.name());
    boolean figures =
        field.shape().isWhole() || field.shape().isAmount() || field.shape().isShare();
    return figures ? latin(text) : text;
  }

  /** Digits and the decimal sign as an Arabic keyboard types them. */
  private static String latin(String text) {
    StringBuilder latin = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              latin.append(digit >= 0 ? (char) ('0' + digit) : c == '\u066B' ? '.' : (char) c);
            });
    return latin.toString();
  }
}
