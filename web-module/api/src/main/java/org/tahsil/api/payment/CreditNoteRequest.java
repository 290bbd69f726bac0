package org.tahsil.api.payment;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;

/** A credit note to post. */
@Schema(name = "NewCreditNote")
record CreditNoteRequest(
    @NotBlank
        @Schema(
            description = "Unique in the portfolio among payments, credit notes and write-offs.",
            examples = "CN-0001")
        String paymentRef,
    @NotBlank
        @Schema(
            description = "From which date it counts.",
            format = "date",
            examples = "2025-01-01")
        String valueDate,
    @NotBlank @Schema(description = "Plain decimal.", examples = "5.000") String amount,
    @Schema(description = "If given, the portfolio's.", examples = "OMR") @Nullable String currency,
    @Schema(description = "The item that it corrects; else the oldest due first.")
        @Nullable String itemRef) {

  PaymentRow row(Portfolio portfolio, AccountRef account) {
    return new Sum(paymentRef, valueDate, amount, currency)
        .row(PostingKind.CREDIT_NOTE, portfolio, account, itemRef, null);
  }
}
