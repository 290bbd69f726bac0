package org.tahsil.api.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.CollectionCase;

/** One case. */
@Schema(name = "Case")
record CaseView(
    long caseId,
    String customerRef,
    String customerName,
    @Schema(description = "The customer's account with most overdue.") String accountRef,
    @Schema(description = "Over all accounts of the portfolio.") String overdue,
    int daysPastDue,
    @Schema(
            enumeration = {
              "FAILED_DEBITS",
              "HIGH_RISK",
              "OVERDUE_VALUE",
              "UNRESPONSIVE",
              "DAYS_PAST_DUE",
              "BROKEN_PROMISES",
              "MONEY_TAKEN_BACK",
              "BY_HAND"
            })
        String openedFor,
    LocalDate openedOn,
    @Schema(enumeration = {"LOW", "MEDIUM", "HIGH"}) String priority,
    @Schema(enumeration = {"OPEN", "WORKING", "WAITING", "ESCALATED", "CLOSED"}) String state,
    @Schema(description = "Who has it; null: nobody.") @Nullable String owner,
    @Nullable String team,
    @Schema(description = "What whoever works it must have; null: nothing in particular.")
        @Nullable String skill,
    @Schema(
            enumeration = {
              "CALL",
              "CALL_BACK",
              "FIND_NUMBER",
              "CHECK_PROMISE",
              "DECIDE_DISPUTE",
              "REVIEW",
              "NONE"
            })
        String nextAction,
    Instant dueAt,
    @Schema(description = "The first date on which the customer may be called again.")
        @Nullable LocalDate noContactUntil,
    @Schema(description = "Who works on the customer right now.") @Nullable String workedBy,
    @Nullable String closedFor,
    @Nullable LocalDate closedOn,
    int version) {

  static CaseView of(CollectionCase found) {
    CollectionCase.Standing standing = found.standing();
    return new CaseView(
        found.id(),
        found.customer().value(),
        found.customerName(),
        found.account().value(),
        found.overdue().plain(),
        found.daysPastDue(),
        found.openedFor(),
        found.openedOn(),
        found.priority().name(),
        standing.state().name(),
        standing.owner(),
        standing.team(),
        standing.skill(),
        standing.next().name(),
        standing.dueAt(),
        standing.noContactUntil(),
        found.workedBy(),
        found.closedFor(),
        found.closedOn(),
        found.version());
  }
}
