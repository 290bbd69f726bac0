package org.tahsil.payment.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item still asks for.
 *
 * @param openMinor in minor units, 0 or more
 * @param settledOn the date from which nothing is open any more; null while something is
 */
public record Rest(long openMinor, @Nullable LocalDate settledOn) {

  /** An item that nothing paid yet; one that asks for nothing is settled when it is issued. */
  static Rest of(Debt debt) {
    return new Rest(debt.amount(), debt.amount() == 0 ? debt.issuedOn() : null);
  }

  /** The rest after a share, given in the order in which money paid. */
  Rest less(Share share) {
    long open = openMinor - share.amount();
    return new Rest(open, open == 0 ? share.valueOn() : null);
  }
}
