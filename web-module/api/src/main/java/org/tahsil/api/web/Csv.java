package org.tahsil.api.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180). Text that a spreadsheet would take for a formula is kept one by an
 * apostrophe before it.
 */
public final class Csv {
  private final StringBuilder text = new StringBuilder();

  /** Adds a row of cells; null is an empty cell. */
  public Csv row(@Nullable Object... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
        .append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String plain = value.toString();
    if (value instanceof String && plain.matches("(?s)[=+\\-@\\t\\r].*") && !isNumber(plain)) {
      plain = "'" + plain;
    }
    return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }

  private static boolean isNumber(String plain) {
    return plain.matches("[+-]?[0-9]+(\\.[0-9]+)?");
  }
}
