package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Read;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.OutcomeRule;

/** What is to follow from an outcome. */
@Schema(name = "NewOutcomeRule")
record OutcomeRuleRequest(
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
        String outcome,
    @NotBlank
        @Schema(
            enumeration = {
              "CALL",
              "CALL_BACK",
              "FIND_NUMBER",
              "CHECK_PROMISE",
              "DECIDE_DISPUTE",
              "REVIEW"
            })
        String nextAction,
    @NotNull @Schema(description = "0 to 8784.", examples = "24") Integer waitHours,
    @NotNull
        @Schema(
            description =
                "Whether it waits from the date or time that was named; only PROMISE_TO_PAY and"
                    + " CALL_BACK.")
        Boolean fromNamed,
    @NotBlank @Schema(enumeration = {"WORKING", "WAITING"}) String state,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Collections manual, 4.3")
        String source) {

  OutcomeRule rule(LocalDate from) {
    return new OutcomeRule(
        Read.choice("outcome", outcome, OutcomeKind.class),
        Read.choice("next_action", nextAction, NextAction.class),
        waitHours,
        fromNamed,
        Read.choice("state", state, CaseState.class),
        source.strip(),
        from,
        null);
  }
}
