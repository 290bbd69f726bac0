package org.tahsil.account.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.tahsil.account.AccountRow;
import org.tahsil.shared.outcome.RowOutcome;

/** What an account may be. */
public final class AccountTerms {

  private static final BigDecimal LARGEST_USAGE = BigDecimal.valueOf(100_000);

  private AccountTerms() {}

  /** Why a row cannot become an account of a portfolio in this currency; empty if it can. */
  public static Optional<RowOutcome> fault(
      AccountRow row, Currency portfolioCurrency, Set<String> knownCustomers) {
    if (!row.currency().equals(portfolioCurrency)) {
      return fault("currency", "CURRENCY_MISMATCH", row.currency().getCurrencyCode());
    }
    if (!knownCustomers.contains(row.customer().value())) {
      return fault("customer_ref", "UNKNOWN_CUSTOMER", row.customer().value());
    }
    if (row.principal() != null && !row.principal().currency().equals(portfolioCurrency)) {
      return fault("principal", "CURRENCY_MISMATCH", row.principal().toString());
    }
    if (row.principal() != null && row.principal().amount().signum() < 0) {
      return fault("principal", "AMOUNT_NEGATIVE", row.principal().plain());
    }
    BigDecimal usage = row.usageIndex();
    if (usage != null && (usage.signum() < 0 || usage.compareTo(LARGEST_USAGE) >= 0)) {
      return fault("usage_index", "OUT_OF_RANGE", usage.toPlainString());
    }
    return Optional.empty();
  }

  private static Optional<RowOutcome> fault(String field, String reason, String value) {
    return Optional.of(RowOutcome.rejected(field, reason, value));
  }
}
