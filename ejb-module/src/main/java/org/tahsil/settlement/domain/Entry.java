package org.tahsil.settlement.domain;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A posting that was not taken back and is no waiver.
 *
 * @param amount minor units, more than 0
 * @param isMoney whether the customer paid it; else it only lessens the debt
 */
public record Entry(long postingId, LocalDate valueOn, long amount, boolean isMoney) {

  /**
   * Earliest value date first; of one date the largest first, so that the order in which postings
   * of a day came to be known changes nothing.
   */
  public static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::valueOn)
          .thenComparing(Comparator.comparing(Entry::amount).reversed())
          .thenComparing(Entry::postingId);
}
