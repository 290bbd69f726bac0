package org.tahsil.arrangement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which promises and plans of a portfolio, the newest first.
 *
 * @param dueBefore only open ones with an unpaid instalment due before this day
 * @param dueFrom only open ones whose next unpaid instalment is due on this day or later
 * @param agent who took them
 * @param after the key that ended the last page
 * @param limit 1 to 500
 */
public record ArrangementQuery(
    @Nullable ArrangementState state,
    @Nullable ArrangementKind kind,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueBefore,
    @Nullable String agent,
    @Nullable Long after,
    int limit) {

  /** All of a state. */
  public static ArrangementQuery in(ArrangementState state, int limit) {
    return new ArrangementQuery(state, null, null, null, null, null, limit);
  }

  /** Open ones whose next instalment is due from a day until before another. */
  public static ArrangementQuery due(
      @Nullable LocalDate from, @Nullable LocalDate before, int limit) {
    return new ArrangementQuery(ArrangementState.OPEN, null, from, before, null, null, limit);
  }
}
