package org.tahsil.api.concern;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.Concern;
import org.tahsil.shared.id.AccountRef;

/** One concern. */
@Schema(name = "Concern")
record ConcernView(
    long concernId,
    @Schema(enumeration = {"HARDSHIP", "DISPUTE", "BEREAVEMENT", "WRONG_PERSON", "LEGAL"})
        String kind,
    String reason,
    String customerRef,
    String customerName,
    @Schema(description = "Null: all accounts that the customer had in the portfolio.")
        @Nullable String accountRef,
    @Schema(description = "In the teller's words.") @Nullable String told,
    @Schema(description = "Of a dispute.") @Nullable String itemRef,
    @Schema(description = "Of a dispute.", examples = "10.000") @Nullable String amount,
    @Nullable String sourceRef,
    String toldBy,
    @Schema(description = "Business date.") LocalDate toldOn,
    @Schema(
            enumeration = {
              "OPEN",
              "UNDER_REVIEW",
              "INFO_NEEDED",
              "UPHELD",
              "PARTLY_UPHELD",
              "REJECTED",
              "WITHDRAWN"
            })
        String state,
    @Schema(description = "Who has it; null: nobody.") @Nullable String owner,
    String team,
    @Schema(description = "The last business date on which it is decided in time.")
        LocalDate decideBy,
    @Schema(description = "Whether it is undecided and its day is over.") boolean overdue,
    @Schema(description = "The business date whose night found it undecided.")
        @Nullable LocalDate overdueOn,
    @Nullable LocalDate endedOn,
    @Schema(description = "Without which it cannot be upheld.") List<String> evidenceNeeded,
    int version) {

  static ConcernView of(Concern found, LocalDate today) {
    Concern.Disputed disputed = found.disputed();
    AccountRef account = found.subject().account();
    Concern.Standing standing = found.standing();
    return new ConcernView(
        found.id(),
        found.kind().name(),
        found.reason(),
        found.subject().customer().value(),
        found.subject().customerName(),
        account == null ? null : account.value(),
        found.told(),
        disputed == null ? null : disputed.item().value(),
        disputed == null ? null : disputed.amount().plain(),
        found.sourceRef(),
        found.toldBy(),
        found.toldOn(),
        standing.state().name(),
        standing.owner(),
        standing.team(),
        standing.decideBy(),
        found.overdue(today),
        found.overdueOn(),
        found.endedOn(),
        found.needed().stream().map(Enum::name).toList(),
        found.version());
  }
}
