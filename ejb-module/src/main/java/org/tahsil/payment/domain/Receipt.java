package org.tahsil.payment.domain;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in and was not taken back.
 *
 * @param amount minor units, more than 0
 * @param namedItem reference of the item that the payer named
 */
public record Receipt(long postingId, LocalDate valueOn, long amount, @Nullable String namedItem) {

  /** Earliest value date first, then the order of posting. */
  public static final Comparator<Receipt> EARLIEST_FIRST =
      Comparator.comparing(Receipt::valueOn).thenComparing(Receipt::postingId);
}
