package org.tahsil.payment.domain;

import java.util.Currency;
import java.util.Optional;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/** What a payment may be. */
public final class PaymentTerms {

  /** Beyond this count of minor units an amount is a mistake, and sums would overflow. */
  private static final long LARGEST_MINOR = 1_000_000_000_000_000L;

  private PaymentTerms() {}

  /** Why a row cannot be posted in this currency; empty if it can. */
  public static Optional<RowOutcome> fault(PaymentRow row, Currency currency) {
    Money amount = row.amount();
    if (!amount.currency().equals(currency)) {
      return fault("amount", "CURRENCY_MISMATCH", amount.toString());
    }
    if (!amount.isPositive()) {
      return fault("amount", "AMOUNT_NOT_POSITIVE", amount.plain());
    }
    if (amount.compareTo(Money.ofMinor(LARGEST_MINOR, currency)) > 0) {
      return fault("amount", "AMOUNT_TOO_LARGE", amount.plain());
    }
    return Optional.empty();
  }

  private static Optional<RowOutcome> fault(String field, String reason, String value) {
    return Optional.of(RowOutcome.rejected(field, reason, value));
  }
}
