package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of a bank account on its local date; lines are given in the order in which they were
 * booked.
 *
 * @param account any name that tells the customer's bank accounts apart
 * @param amount more than zero, major units
 * @param balanceAfter major units, negative when overdrawn
 */
public record BankLine(
    String account,
    LocalDate on,
    boolean credit,
    BigDecimal amount,
    BigDecimal balanceAfter,
    String narration) {

  /** The balance just before this line. */
  BigDecimal balanceBefore() {
    return credit ? balanceAfter.subtract(amount) : balanceAfter.add(amount);
  }
}
