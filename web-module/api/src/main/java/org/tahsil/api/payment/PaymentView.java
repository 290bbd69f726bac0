package org.tahsil.api.payment;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.id.ItemRef;

/** A posted payment. */
@Schema(name = "Payment")
record PaymentView(
    String paymentRef,
    String accountRef,
    LocalDate valueDate,
    @Schema(examples = "42.300") String amount,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "The item that the payer named.") @Nullable String itemRef,
    @Nullable String method,
    @Schema(enumeration = {"PAYMENT", "REVERSAL"}) String kind,
    @Schema(description = "Business date on which the product learned of it.") LocalDate knownOn,
    @Schema(description = "Whether a reversal took it back.") boolean reversed) {

  static PaymentView of(Ledger.Posting posting) {
    PaymentRow facts = posting.facts();
    ItemRef item = facts.item();
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
        posting.reversed());
  }
}
