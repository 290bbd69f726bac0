package org.tahsil.delinquency;

import org.jspecify.annotations.Nullable;

/**
 * Which alerts are wanted.
 *
 * @param assignee who has them
 * @param order of the list; the newest first among equals
 * @param after the id that ended the last page
 */
public record AlertQuery(
    @Nullable AlertState state,
    @Nullable AlertKind kind,
    @Nullable AlertPriority priority,
    @Nullable String assignee,
    Order order,
    @Nullable Long after,
    int limit) {

  /** What comes first. */
  public enum Order {
    NEWEST,
    PRIORITY
  }

  /** All, newest first. */
  public static AlertQuery newest(int limit) {
    return new AlertQuery(null, null, null, null, Order.NEWEST, null, limit);
  }

  /** What waits for somebody, most urgent first. */
  public static AlertQuery urgent(int limit) {
    return new AlertQuery(AlertState.OPEN, null, null, null, Order.PRIORITY, null, limit);
  }
}
