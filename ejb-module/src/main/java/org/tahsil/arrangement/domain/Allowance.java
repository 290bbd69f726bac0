package org.tahsil.arrangement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What an arrangement bears, by the terms of the day on which it was made.
 *
 * @param graceDays days after the due date on which money still is in time, 0 or more
 * @param tolerance minor units that may be missing of an instalment
 * @param tolerancePercent of the instalment that may be missing, 0 to 100; the larger of both
 *     counts
 * @param missedAllowed how many instalments may be behind at once before it breaks
 */
public record Allowance(
    int graceDays, long tolerance, BigDecimal tolerancePercent, int missedAllowed) {

  /** Bears nothing. */
  public static final Allowance NONE = new Allowance(0, 0, BigDecimal.ZERO, 0);

  /** The last day on which money for an instalment is in time. */
  public LocalDate deadline(Part part) {
    return part.dueOn().plusDays(graceDays);
  }

  /** How much must come for an instalment to be paid, in minor units: always more than 0. */
  public long enough(Part part) {
    long percent =
        BigDecimal.valueOf(part.amount())
            .multiply(tolerancePercent)
            .movePointLeft(2)
            .setScale(0, RoundingMode.DOWN)
            .longValueExact();
    return Math.max(1, part.amount() - Math.max(tolerance, percent));
  }
}
