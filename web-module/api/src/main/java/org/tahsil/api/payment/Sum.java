package org.tahsil.api.payment;

import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.Refusal;

/** What every posting says: its reference, from when it counts and how much it is. */
record Sum(String paymentRef, String valueDate, String amount, @Nullable String currency) {

  PaymentRow row(
      PostingKind kind,
      Portfolio portfolio,
      AccountRef account,
      @Nullable String itemRef,
      @Nullable String method) {
    String expected = portfolio.currency().getCurrencyCode();
    if (currency != null && !currency.equals(expected)) {
      throw new RequestRefused(
          Refusal.rule(
              "CURRENCY_DIFFERS",
              "currency",
              currency,
              "Post in " + expected + ", the portfolio's currency."));
    }
    return new PaymentRow(
        kind,
        account,
        Read.reference("payment_ref", paymentRef, PaymentRef::new),
        Read.date("value_date", valueDate),
        Read.positiveAmount("amount", amount, portfolio.currency()),
        itemRef == null ? null : Read.reference("item_ref", itemRef, ItemRef::new),
        method);
  }
}
