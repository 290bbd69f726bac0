package org.tahsil.account.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.ItemRow;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/** What an item asks for, when, and how its amount divides; in minor units. */
public record ItemTerms(
    LocalDate issuedOn,
    LocalDate dueOn,
    long amount,
    long fee,
    long penalty,
    long interest,
    long principal) {

  /** Beyond this count of minor units an amount is a mistake, and sums would overflow. */
  public static final long LARGEST_MINOR = 1_000_000_000_000_000L;

  /** Why a row cannot become an item of a portfolio in this currency; empty if it can. */
  public static Optional<RowOutcome> fault(ItemRow row, Currency currency) {
    Money amount = row.amount();
    if (!amount.currency().equals(currency)) {
      return fault("amount", "CURRENCY_MISMATCH", amount.toString());
    }
    if (amount.amount().signum() < 0) {
      return fault("amount", "AMOUNT_NEGATIVE", amount.plain());
    }
    if (amount.compareTo(Money.ofMinor(LARGEST_MINOR, currency)) > 0) {
      return fault("amount", "AMOUNT_TOO_LARGE", amount.plain());
    }
    return componentFault(row, currency);
  }

  /** The terms of a faultless row. */
  public static ItemTerms of(ItemRow row, LocalDate openedOn) {
    long amount = row.amount().minor();
    long fee = minor(row.components().fee());
    long penalty = minor(row.components().penalty());
    long interest = minor(row.components().interest());
    LocalDate issuedOn = row.issuedOn() == null ? openedOn : row.issuedOn();
    long principal = amount - fee - penalty - interest;
    return new ItemTerms(issuedOn, row.dueOn(), amount, fee, penalty, interest, principal);
  }

  private static Optional<RowOutcome> componentFault(ItemRow row, Currency currency) {
    ItemRow.Components parts = row.components();
    Money sum = Money.zero(currency);
    String[] names = {"fee", "penalty", "interest", "principal"};
    Money[] values = {parts.fee(), parts.penalty(), parts.interest(), parts.principal()};
    for (int part = 0; part < names.length; part++) {
      Money value = values[part];
      if (value == null) {
        continue;
      }
      if (!value.currency().equals(currency)) {
        return fault(names[part], "CURRENCY_MISMATCH", value.toString());
      }
      if (value.amount().signum() < 0) {
        return fault(names[part], "AMOUNT_NEGATIVE", value.plain());
      }
      sum = sum.plus(value);
    }
    return sum.compareTo(row.amount()) > 0
        ? fault("amount", "COMPONENTS_EXCEED_AMOUNT", row.amount().plain())
        : Optional.empty();
  }

  private static Optional<RowOutcome> fault(String field, String reason, String value) {
    return Optional.of(RowOutcome.rejected(field, reason, value));
  }

  private static long minor(@Nullable Money money) {
    return money == null ? 0 : money.minor();
  }
}
