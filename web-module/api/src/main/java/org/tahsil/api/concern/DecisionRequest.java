package org.tahsil.api.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.Decision;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;

/** An outcome. */
@Schema(name = "NewConcernDecision")
record DecisionRequest(
    @NotBlank
        @Schema(
            enumeration = {"UPHOLD", "UPHOLD_PARTLY", "REJECT"},
            examples = "UPHOLD")
        String outcome,
    @NotBlank
        @Schema(description = "Why.")
        @Size(max = 2000, message = "has at most 2000 characters")
        String note,
    @Schema(
            description =
                "Of a concern that is upheld: the first day not held any more; none: as its rule"
                    + " says.",
            format = "date")
        @Nullable String holdUntil,
    @Schema(
            description =
                "None, of a dispute that is upheld: a credit note of the disputed amount.")
        @Nullable List<PostingPart> postings) {

  /** What the outcome posts. */
  @Schema(name = "ConcernPostingWish")
  record PostingPart(
      @NotBlank
          @Schema(
              enumeration = {"CREDIT_NOTE", "WRITE_OFF", "CORRECTION"},
              examples = "CREDIT_NOTE")
          String kind,
      @Schema(
              description =
                  "Whose debt is lessened; none: the concern's. Of a correction where the payment"
                      + " belongs; none: nowhere.")
          @Nullable String accountRef,
      @Schema(examples = "10.000") @Nullable String amount,
      @Schema(description = "Of a credit note.") @Nullable String itemRef,
      @Schema(description = "Of a correction: the payment that is taken back.")
          @Nullable String paymentRef) {

    Remedy remedy(Portfolio portfolio) {
      String account = accountRef;
      String much = amount;
      String item = itemRef;
      String payment = paymentRef;
      return new Remedy(
          Read.choice("kind", kind, Remedy.Kind.class),
          account == null ? null : Read.reference("account_ref", account, AccountRef::new),
          much == null ? null : Read.positiveAmount("amount", much, portfolio.currency()),
          item == null ? null : Read.reference("item_ref", item, ItemRef::new),
          payment == null ? null : Read.reference("payment_ref", payment, PaymentRef::new));
    }
  }

  Decision decision(Portfolio portfolio, @Nullable Integer based) {
    String day = holdUntil;
    List<PostingPart> parts = postings;
    return new Decision(
        Read.choiceOf(
            "outcome",
            outcome,
            List.of(ConcernAction.UPHOLD, ConcernAction.UPHOLD_PARTLY, ConcernAction.REJECT)),
        note.strip(),
        day == null ? null : Read.date("hold_until", day),
        parts == null ? List.of() : parts.stream().map(one -> one.remedy(portfolio)).toList(),
        based);
  }
}
