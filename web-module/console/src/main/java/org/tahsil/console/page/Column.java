package org.tahsil.console.page;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param key stable name, part of the id of its sort link
 * @param figures whether its cells are numbers, set flush right
 * @param sortHref the address that sorts by it, null if it cannot be sorted by
 * @param ariaSort {@code ascending}, {@code descending} or {@code none}; null without sorting
 */
public record Column(
    String key,
    String label,
    boolean figures,
    @Nullable String sortHref,
    @Nullable String ariaSort) {

  public static Column of(String key, String label) {
    return new Column(key, label, false, null, null);
  }

  public static Column figures(String key, String label) {
    return new Column(key, label, true, null, null);
  }

  /** The same column, sorted by a link. */
  public Column sortable(String href, String order) {
    return new Column(key, label, figures, href, order);
  }
}
