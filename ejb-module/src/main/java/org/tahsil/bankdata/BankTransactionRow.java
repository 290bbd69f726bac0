package org.tahsil.bankdata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/**
 * A line of a customer's bank account as a source tells it (account aggregator, DEPOSIT 1.2).
 *
 * @param bankAccount the source's reference of the bank account, 1..64 characters
 * @param txnId unique in the bank account, 1..64 characters
 * @param mode CASH, ATM, CARD, UPI, FT or OTHERS
 * @param amount more than zero; the type tells the direction
 * @param balanceAfter of the bank account once this line is booked; negative when overdrawn
 */
public record BankTransactionRow(
    CustomerRef customer,
    String bankAccount,
    String txnId,
    Instant bookedAt,
    Type type,
    String mode,
    Money amount,
    Money balanceAfter,
    @Nullable String narration) {

  /** Whether money came or went. */
  public enum Type {
    CREDIT,
    DEBIT
  }
}
