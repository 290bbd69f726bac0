package org.tahsil.api.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** What came of a contact. */
@Schema(name = "Outcome")
record OutcomeView(
    long outcomeId,
    @Nullable Long caseId,
    String accountRef,
    String kind,
    String channel,
    Instant at,
    @Nullable String amount,
    @Nullable LocalDate promisedOn,
    @Nullable Instant callbackAt,
    @Nullable String itemRef,
    @Nullable String disputeReason,
    @Schema(description = "The hold that a dispute placed.") @Nullable String holdId,
    @Schema(description = "The promise that PROMISE_TO_PAY made.") @Nullable String promiseId,
    @Nullable String note,
    @Nullable String sourceRef,
    @Nullable Long corrects,
    @Schema(description = "What stands for it instead; null: it stands.")
        @Nullable Long correctedBy,
    String by,
    @Schema(description = "Business date on which it was told.") LocalDate on) {

  static OutcomeView of(Outcome outcome) {
    NewOutcome told = outcome.told();
    Money amount = told.amount();
    ItemRef item = told.item();
    return new OutcomeView(
        outcome.id(),
        outcome.caseId(),
        told.account().value(),
        told.kind().name(),
        told.channel(),
        outcome.at(),
        amount == null ? null : amount.plain(),
        told.promisedOn(),
        told.callbackAt(),
        item == null ? null : item.value(),
        told.disputeReason(),
        outcome.hold() == null ? null : outcome.hold().toString(),
        outcome.promise() == null ? null : outcome.promise().toString(),
        told.note(),
        told.sourceRef(),
        told.corrects(),
        outcome.correctedBy(),
        outcome.by(),
        outcome.on());
  }
}
