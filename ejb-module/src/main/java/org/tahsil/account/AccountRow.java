package org.tahsil.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/**
 * An account (loan, contract, subscription) as a source tells it.
 *
 * @param branch the place that looks after it, and {@code segment} the sort of customer that it was
 *     sold to, both in the lender's own words
 */
public record AccountRow(
    AccountRef ref,
    CustomerRef customer,
    String product,
    Currency currency,
    LocalDate openedOn,
    @Nullable Money principal,
    @Nullable BigDecimal usageIndex,
    @Nullable String asset,
    @Nullable String branch,
    @Nullable String segment) {
  /** An account of which neither branch nor segment is told. */
  public AccountRow(
      AccountRef ref,
      CustomerRef customer,
      String product,
      Currency currency,
      LocalDate openedOn,
      @Nullable Money principal,
      @Nullable BigDecimal usageIndex,
      @Nullable String asset) {
    this(ref, customer, product, currency, openedOn, principal, usageIndex, asset, null, null);
  }
}
