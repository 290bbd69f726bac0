package org.tahsil.settlement.domain;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Money that was not taken back.
 *
 * @param amount minor units, more than 0
 * @param item reference of the item that its payer named; null: none
 */
public record Entry(long postingId, LocalDate valueOn, long amount, @Nullable String item) {

  /** Earliest value date first; within a date the order changes no judgement. */
  public static final Comparator<Entry> IN_ORDER =
      Comparator.comparing(Entry::valueOn).thenComparing(Entry::postingId);
}
