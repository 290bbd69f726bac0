package org.tahsil.payment.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.Reversal;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RowOutcome;

/** What a posting may be, and how it may be taken back. */
public final class PaymentTerms {

  /** The same as of items: whatever may be owed may be paid, waived and corrected. */
  private static final long LARGEST_MINOR = 1_000_000_000_000_000L;

  /** Days after the business date on which money can be valued: banks date some days ahead. */
  public static final int MOST_AHEAD_DAYS = 5;

  /** Years before the business date beyond which a value date is a mistake. */
  public static final int MOST_BACK_YEARS = 10;

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
    ItemRef item = row.item();
    if (row.kind() == PostingKind.WRITE_OFF && item != null) {
      return fault("item_ref", "WRITE_OFF_NAMES_ITEM", item.value());
    }
    return Optional.empty();
  }

  /** Why money cannot be valued on a date; empty if it can. */
  public static Optional<RowOutcome> dateFault(
      LocalDate valueOn, LocalDate today, LocalDate openedOn) {
    if (valueOn.isAfter(today.plusDays(MOST_AHEAD_DAYS))) {
      return fault("value_date", "VALUE_DATE_TOO_FAR", valueOn.toString());
    }
    if (valueOn.isBefore(today.minusYears(MOST_BACK_YEARS))) {
      return fault("value_date", "VALUE_DATE_TOO_OLD", valueOn.toString());
    }
    return valueOn.isBefore(openedOn)
        ? fault("value_date", "VALUE_BEFORE_OPENING", valueOn.toString())
        : Optional.empty();
  }

  /**
   * Why a row asks for more than is there; empty if it does not. What is not money must find debt:
   * a write-off never becomes credit.
   *
   * @param owed what the account asks for once all its money is spent, in minor units
   */
  public static Optional<RowOutcome> fault(PaymentRow row, long owed) {
    return row.kind() == PostingKind.WRITE_OFF && row.amount().minor() > owed
        ? fault("amount", "WRITE_OFF_EXCEEDS_DEBT", row.amount().plain())
        : Optional.empty();
  }

  /** Why a posting cannot be taken back like this; empty if it can. */
  public static Optional<Refusal> fault(PaymentRow row, Reversal why) {
    return row.kind().isCash() || why.returnCode() == null
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "RETURN_ONLY_OF_PAYMENT",
                "return_code",
                why.returnCode(),
                "Leave return_code out: banks return payments only."));
  }

  private static Optional<RowOutcome> fault(String field, String reason, String value) {
    return Optional.of(RowOutcome.rejected(field, reason, value));
  }
}
