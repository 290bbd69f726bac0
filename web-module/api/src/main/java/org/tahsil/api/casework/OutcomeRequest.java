package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;

/** What came of a contact. */
@Schema(name = "NewOutcome")
record OutcomeRequest(
    @NotBlank String accountRef,
    @NotBlank
        @Schema(
            enumeration = {
              "RIGHT_PARTY_CONTACT",
              "NO_ANSWER",
              "PROMISE_TO_PAY",
              "REFUSAL",
              "DISPUTE",
              "CALL_BACK",
              "WRONG_NUMBER"
            })
        String kind,
    @Schema(description = "CALL unless told otherwise; of a correction that of what it corrects.")
        @Size(max = 16)
        @Nullable String channel,
    @Schema(description = "When it was; none: now.", format = "date-time") @Nullable String at,
    @Schema(description = "Of a promise, or how much of an item is disputed.", examples = "10.000")
        @Nullable String amount,
    @Schema(description = "Of PROMISE_TO_PAY.", format = "date") @Nullable String promisedOn,
    @Schema(description = "Of CALL_BACK.", format = "date-time") @Nullable String callbackAt,
    @Schema(description = "Of DISPUTE.") @Nullable String itemRef,
    @Schema(description = "Of DISPUTE, in the customer's words.")
        @Size(max = 500, message = "has at most 500 characters")
        @Nullable String disputeReason,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note,
    @Schema(description = "A dialler's own number of the call: the same is told once.")
        @Size(max = 64, message = "has at most 64 characters")
        @Nullable String sourceRef,
    @Schema(description = "The outcome that this one stands for instead.")
        @Nullable String corrects) {

  NewOutcome told(Portfolio portfolio) {
    String when = at;
    String much = amount;
    String day = promisedOn;
    String call = callbackAt;
    String item = itemRef;
    String old = corrects;
    return new NewOutcome(
        Read.reference("account_ref", accountRef, AccountRef::new),
        Read.choice("kind", kind, OutcomeKind.class),
        Objects.requireNonNullElse(Words.kept(channel), "CALL").toUpperCase(Locale.ROOT),
        when == null ? null : Read.instant("at", when),
        much == null ? null : Read.positiveAmount("amount", much, portfolio.currency()),
        day == null ? null : Read.date("promised_on", day),
        call == null ? null : Read.instant("callback_at", call),
        item == null ? null : Read.reference("item_ref", item, ItemRef::new),
        Words.kept(disputeReason),
        Words.kept(note),
        Words.kept(sourceRef),
        old == null ? null : Read.key("corrects", old));
  }
}
