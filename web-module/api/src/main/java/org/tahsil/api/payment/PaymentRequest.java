package org.tahsil.api.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;

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
    return new Sum(paymentRef, valueDate, amount, currency)
        .row(PostingKind.PAYMENT, portfolio, account, itemRef, method);
  }
}
