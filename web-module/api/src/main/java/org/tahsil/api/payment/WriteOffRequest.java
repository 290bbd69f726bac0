package org.tahsil.api.payment;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;

/** Debt to give up. */
@Schema(name = "NewWriteOff")
record WriteOffRequest(
    @NotBlank
        @Schema(
            description = "Unique in the portfolio among payments, credit notes and write-offs.",
            examples = "WO-0001")
        String paymentRef,
    @NotBlank
        @Schema(
            description = "From which date it counts.",
            format = "date",
            examples = "2025-01-01")
        String valueDate,
    @NotBlank
        @Schema(description = "Plain decimal, at most what the account owes.", examples = "126.900")
        String amount,
    @Schema(description = "If given, the portfolio's.", examples = "OMR")
        @Nullable String currency) {

  PaymentRow row(Portfolio portfolio, AccountRef account) {
    return new Sum(paymentRef, valueDate, amount, currency)
        .row(PostingKind.WRITE_OFF, portfolio, account, null, null);
  }
}
