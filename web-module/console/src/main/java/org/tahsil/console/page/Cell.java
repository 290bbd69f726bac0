package org.tahsil.console.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a table.
 *
 * @param text what is read
 * @param href where it leads, for a link or as the address of an action's POST
 * @param css classes of a badge
 * @param sub a second, quieter line
 */
public record Cell(
    Kind kind, String text, @Nullable String href, @Nullable String css, @Nullable String sub) {

  /** How a cell is drawn. */
  public enum Kind {
    TEXT,
    REF,
    FIGURE,
    DATE,
    LINK,
    BADGE,
    ACTION
  }

  public static Cell text(String text) {
    return new Cell(Kind.TEXT, text, null, null, null);
  }

  /** A reference of the customer's or the bank's, which may be long. */
  public static Cell ref(String reference) {
    return new Cell(Kind.REF, reference, null, null, null);
  }

  /** A number or amount: read from left to right, also between right-to-left words. */
  public static Cell figure(String text) {
    return new Cell(Kind.FIGURE, text, null, null, null);
  }

  /** A date or instant in the reader's words. */
  public static Cell date(String text) {
    return new Cell(Kind.DATE, text, null, null, null);
  }

  public static Cell link(String text, String href) {
    return new Cell(Kind.LINK, text, href, null, null);
  }

  public static Cell badge(String text, String css) {
    return new Cell(Kind.BADGE, text, null, css, null);
  }

  /** A button that posts to an address after the user confirmed {@code question}. */
  public static Cell action(String label, String href, String question) {
    return new Cell(Kind.ACTION, label, href, null, question);
  }

  /** An empty place. */
  public static Cell none() {
    return text("");
  }

  public Cell with(@Nullable String quieterLine) {
    return new Cell(kind, text, href, css, quieterLine);
  }

  /** The second line; an action has none, its {@code sub} is the question. */
  public @Nullable String quieter() {
    return kind == Kind.ACTION ? null : sub;
  }
}
