package org.tahsil.arrangement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * How many promises and plans were kept of those that were decided in a period, both days included:
 * kept, partly kept, broken, or taken back: cancelled or rescheduled on a later day than the one on
 * which they were made. Without the last, whoever cancels a promise before it breaks has kept all.
 * What is taken back on its own day was a mistake and stays out.
 */
public record PromisePerformance(
    LocalDate from, LocalDate to, Group all, List<Group> byAgent, List<Group> bySegment) {

  public PromisePerformance {
    byAgent = List.copyOf(byAgent);
    bySegment = List.copyOf(bySegment);
  }

  /**
   * Those that have something in common.
   *
   * @param name the agent or segment; null: all, or those of which it is not told
   * @param promised in all, {@code keptAmount} by those that were kept
   * @param partAmount what came for those that were kept in part
   */
  public record Group(
      @Nullable String name,
      long kept,
      long partlyKept,
      long broken,
      long takenBack,
      Money promised,
      Money keptAmount,
      Money partAmount) {

    /** How many were decided: the denominator of the rate by count. */
    public long decided() {
      return kept + partlyKept + broken + takenBack;
    }

    /** Kept of decided in percent, one decimal; empty if none was decided. */
    public Optional<BigDecimal> keptRate() {
      return percent(BigDecimal.valueOf(kept), BigDecimal.valueOf(decided()));
    }

    /** Amount of the kept ones of all that was promised in percent, one decimal. */
    public Optional<BigDecimal> keptAmountRate() {
      return percent(keptAmount.amount(), promised.amount());
    }

    private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
      return whole.signum() == 0
          ? Optional.empty()
          : Optional.of(part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_EVEN));
    }
  }
}
