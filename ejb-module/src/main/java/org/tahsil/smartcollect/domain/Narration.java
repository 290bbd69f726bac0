package org.tahsil.smartcollect.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What stays the same in the narration of a flow that comes again: its counterparty. */
final class Narration {
  private static final Set<String> MONTHS =
      Set.of(
          "JAN",
          "FEB",
          "MAR",
          "APR",
          "MAY",
          "JUN",
          "JUL",
          "AUG",
          "SEP",
          "SEPT",
          "OCT",
          "NOV",
          "DEC",
          "JANUARY",
          "FEBRUARY",
          "MARCH",
          "APRIL",
          "JUNE",
          "JULY",
          "AUGUST",
          "SEPTEMBER",
          "OCTOBER",
          "NOVEMBER",
          "DECEMBER");

  private Narration() {}

  /**
   * The words without those that bear digits (references, dates) and names of months; if nothing is
   * left, the narration as it is. Empty for an empty narration, which never recurs.
   */
  static String key(String narration) {
    String upper = narration.strip().toUpperCase(Locale.ROOT);
    String words =
        Arrays.stream(upper.split("[^\\p{L}\\p{N}\\p{M}]+"))
            .filter(word -> !word.isEmpty())
            .filter(word -> word.codePoints().noneMatch(Character::isDigit))
            .filter(word -> !MONTHS.contains(word))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? upper : words;
  }
}
