package org.tahsil.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which offers of a portfolio, the newest first.
 *
 * @param payBefore only those whose last day lies before this day
 * @param agent who made them
 * @param after the key that ended the last page
 * @param limit 1 to 500
 */
public record SettlementQuery(
    @Nullable SettlementState state,
    @Nullable SettlementKind kind,
    @Nullable LocalDate payBefore,
    @Nullable String agent,
    @Nullable Long after,
    int limit) {

  /** All of a state; null: of any. */
  public static SettlementQuery in(
      @Nullable SettlementState state, @Nullable Long after, int limit) {
    return new SettlementQuery(state, null, null, null, after, limit);
  }
}
