package org.tahsil.shared.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What was judged in sets: changes of states are appended, and each gets a number. */
public final class ChangeLog {

  private ChangeLog() {}

  /**
   * Appends changes.
   *
   * @param insert a statement that inserts the rows and returns key and number of each; it may name
   *     {@code :date} and {@code :night}
   * @param date the business date, or that of the night
   * @param night null: between nights
   * @return the numbers by key
   */
  public static Map<Long, Long> append(
      Handle handle, String insert, Columns<?> rows, LocalDate date, @Nullable UUID night) {
    Map<Long, Long> numbers = new HashMap<>();
    if (!rows.isEmpty()) {
      rows.bindTo(handle.createQuery(insert))
          .bind("date", date)
          .bind("night", night)
          .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
          .forEach(change -> numbers.put(change.getKey(), change.getValue()));
    }
    return numbers;
  }
}
