package org.tahsil.template.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.tahsil.template.Placeholder;

/** What somebody may have meant by a word that is no placeholder. */
final class Nearest {

  private static final int NEAR = 3;

  private Nearest() {}

  static String remedy(String word) {
    return Arrays.stream(Placeholder.values())
        .map(Placeholder::word)
        .filter(known -> distance(word, known) < NEAR)
        .min(Comparator.comparingInt(known -> distance(word, known)))
        .map("Did you mean {%s}?"::formatted)
        .orElseGet(() -> "Use one of the schema: " + all() + ".");
  }

  private static String all() {
    return Arrays.stream(Placeholder.values())
        .map(Placeholder::word)
        .collect(Collectors.joining(", "));
  }

  /** How many letters are to be put in, taken away or changed (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, place -> place);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
