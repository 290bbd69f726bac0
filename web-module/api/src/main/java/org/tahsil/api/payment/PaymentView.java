package org.tahsil.api.payment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.Reversal;
import org.tahsil.shared.id.ItemRef;

/** A posted payment, credit note or write-off, or what took one back. */
@Schema(name = "Payment")
record PaymentView(
    String paymentRef,
    String accountRef,
    LocalDate valueDate,
    @Schema(examples = "42.300") String amount,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "The item that the payer named.") @Nullable String itemRef,
    @Nullable String method,
    @Schema(enumeration = {"PAYMENT", "CREDIT_NOTE", "WRITE_OFF", "WAIVER", "REVERSAL"})
        String kind,
    @Schema(description = "Business date on which the product learned of it.") LocalDate knownOn,
    @Schema(description = "The user who told it; null: a file, or the product itself.")
        @Nullable String postedBy,
    @Schema(description = "Whether a reversal took it back.") boolean reversed,
    @Schema(description = "Why it was taken back, or why this reversal takes back.")
        @Nullable String reversalReason,
    @Schema(description = "Of the bank that returned the payment.", examples = "AM04")
        @Nullable String returnCode) {

  static PaymentView of(Ledger.Posting posting) {
    PaymentRow facts = posting.facts();
    ItemRef item = facts.item();
    Reversal why = posting.reversal();
    return new PaymentView(
        facts.ref().value(),
        facts.account().value(),
        facts.valueOn(),
        facts.amount().plain(),
        facts.amount().currency().getCurrencyCode(),
        item == null ? null : item.value(),
        facts.method(),
        posting.kind(),
        posting.knownOn(),
        posting.by(),
        posting.reversed(),
        why == null ? null : why.reason(),
        why == null ? null : why.returnCode());
  }
}
