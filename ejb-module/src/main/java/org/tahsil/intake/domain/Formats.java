package org.tahsil.intake.domain;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes dates, instants and numbers.
 *
 * @param dates patterns of dates; empty: ISO
 * @param times patterns of instants, local times or dates; empty: ISO
 * @param decimalSeparator between units and decimals
 * @param grouping between thousands, null: none
 * @param delimiter between fields
 */
public record Formats(
    List<DateTimeFormatter> dates,
    List<DateTimeFormatter> times,
    char decimalSeparator,
    @Nullable Character grouping,
    char delimiter) {

  /** ISO dates, plain decimals, commas. */
  public static final Formats PLAIN = new Formats(List.of(), List.of(), '.', null, ',');

  public Formats {
    dates = List.copyOf(dates);
    times = List.copyOf(times);
  }

  /**
   * The strict reader of a pattern such as {@code M/d/yyyy}: 31 June is no date.
   *
   * @throws IllegalArgumentException if it is not a pattern of java.time
   */
  public static DateTimeFormatter reader(String pattern) {
    return DateTimeFormatter.ofPattern(properYear(pattern), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Without its era, a strict year must be written u, which nobody does. */
  private static String properYear(String pattern) {
    StringBuilder proper = new StringBuilder(pattern);
    boolean literal = false;
    for (int i = 0; i < proper.length(); i++) {
      char c = proper.charAt(i);
      if (c == '\'') {
        literal = !literal;
      } else if (c == 'y' && !literal) {
        proper.setCharAt(i, 'u');
      }
    }
    return proper.toString();
  }
}
