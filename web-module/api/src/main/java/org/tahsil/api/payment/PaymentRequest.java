package org.tahsil.api.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.Refusal;

/** A payment to post. */
@Schema(name = "NewPayment")
record PaymentRequest(
    @NotBlank @Schema(description = "Unique in the portfolio.", examples = "PAY-0001")
        String paymentRef,
    @NotBlank
        @Schema(
            description = "From which date it counts.",
            format = "date",
            examples = "2025-01-01")
        String valueDate,
    @NotBlank @Schema(description = "Plain decimal.", examples = "42.300") String amount,
    @Schema(description = "If given, the portfolio's.", examples = "OMR") @Nullable String currency,
    @Schema(description = "The item that the payer named.") @Nullable String itemRef,
    @Size(max = 40, message = "has at most 40 characters") @Schema(examples = "BANK_TRANSFER")
        @Nullable String method) {

  PaymentRow row(Portfolio portfolio, AccountRef account) {
    String expected = portfolio.currency().getCurrencyCode();
    if (currency != null && !currency.equals(expected)) {
      throw new RequestRefused(
          Refusal.rule(
              "CURRENCY_DIFFERS",
              "currency",
              currency,
              "Pay in " + expected + ", the portfolio's currency."));
    }
    String named = itemRef;
    return new PaymentRow(
        account,
        Read.reference("payment_ref", paymentRef, PaymentRef::new),
        Read.date("value_date", valueDate),
        Read.positiveAmount("amount", amount, portfolio.currency()),
        named == null ? null : Read.reference("item_ref", named, ItemRef::new),
        method);
  }
}
