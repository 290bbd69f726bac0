package org.tahsil.console.view;

import org.jspecify.annotations.Nullable;

/**
 * One labelled figure or word of a summary.
 *
 * @param css class of a badge around the value, null for plain text
 * @param figure whether the value is a number or amount
 */
public record Fact(String label, String value, @Nullable String css, boolean figure) {

  static Fact figure(String label, String value) {
    return new Fact(label, value, null, true);
  }

  /** A date in the reader's words. */
  static Fact date(String label, String value) {
    return new Fact(label, value, null, false);
  }

  /** A word or sentence; a dash for none. */
  public static Fact text(String label, @Nullable String value) {
    return new Fact(label, value == null || value.isBlank() ? "–" : value, null, false);
  }

  static Fact badge(String label, String value, String css) {
    return new Fact(label, value, css, false);
  }
}
