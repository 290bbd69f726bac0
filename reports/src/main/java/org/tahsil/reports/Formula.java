package org.tahsil.reports;

/** Keeps text from being taken for a formula by a spreadsheet. */
public final class Formula {
  private static final String SIGNS = "=+-@\t\r\n";

  private Formula() {}

  /** The text, with an apostrophe before it if a spreadsheet would reckon with it. */
  public static String neutral(String text) {
    return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
