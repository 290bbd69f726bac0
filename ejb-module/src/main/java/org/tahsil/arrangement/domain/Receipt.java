package org.tahsil.arrangement.domain;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Money that the customer paid and that was not taken back, or what a paid offer waived.
 *
 * @param amount minor units, more than 0
 */
public record Receipt(long postingId, LocalDate valueOn, long amount) {

  /** Earliest value date first, then the order of posting. */
  public static final Comparator<Receipt> EARLIEST_FIRST =
      Comparator.comparing(Receipt::valueOn).thenComparing(Receipt::postingId);
}
