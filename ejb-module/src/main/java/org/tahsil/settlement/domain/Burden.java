package org.tahsil.settlement.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an account owes and what it was given without money, in minor units.
 *
 * @param owed open of its items once all money that is known is spent
 * @param given credit notes, write-offs and waivers of the window that stand
 * @param gone by how much less money stands now than once stood within the window
 * @param elsewhere given and offered within it to the customer's other accounts
 * @param ahead known and valued after the business date
 */
public record Burden(long owed, long given, long gone, long elsewhere, long ahead) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /**
   * The share of what it would owe if nothing had been given, two decimals rounded up, that is
   * given up with what was given before; at most 100, and 0 where nothing was given.
   *
   * @param waived is to be given up now
   * @param missing taken off what is owed
   */
  public BigDecimal percent(long waived, long missing) {
    long whole = Math.max(0, owed - missing) + given;
    return given == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(given + waived)
            .multiply(WHOLE)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.UP)
            .min(WHOLE);
  }

  /** What is given up in all, with what is to be waived now. */
  public long amount(long waived) {
    return waived + given + elsewhere;
  }
}
