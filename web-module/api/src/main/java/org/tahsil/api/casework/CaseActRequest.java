package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.NextAction;

/** What to do with a case. */
@Schema(name = "NewCaseAct")
record CaseActRequest(
    @NotBlank
        @Schema(
            enumeration = {"TAKE", "RELEASE", "ASSIGN", "PLAN", "REQUIRE", "DO_NOT_CALL", "CLOSE"})
        String action,
    @Schema(description = "Of ASSIGN: who gets it; none: nobody.") @Size(max = 128)
        @Nullable String owner,
    @Schema(description = "Of ASSIGN: whose it is.") @Size(max = 64) @Nullable String team,
    @Schema(description = "Of REQUIRE: what whoever works it must have; none: nothing.")
        @Size(max = 40)
        @Nullable String skill,
    @Schema(description = "Of CLOSE: UNCOLLECTABLE, SETTLED, WRITTEN_OFF, OPENED_IN_ERROR, OTHER.")
        @Size(max = 64)
        @Nullable String reason,
    @Schema(
            description = "Of DO_NOT_CALL: the first date on which the customer may be called.",
            format = "date")
        @Nullable String until,
    @Schema(
            enumeration = {
              "CALL",
              "CALL_BACK",
              "FIND_NUMBER",
              "CHECK_PROMISE",
              "DECIDE_DISPUTE",
              "REVIEW"
            },
            description = "Of PLAN.")
        @Nullable String nextAction,
    @Schema(description = "Of PLAN.", format = "date-time") @Nullable String dueAt,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {

  /** The others follow from something else; ESCALATE and RETURN are told which way to go. */
  private static final List<CaseAction> ACTS =
      List.of(
          CaseAction.TAKE,
          CaseAction.RELEASE,
          CaseAction.ASSIGN,
          CaseAction.PLAN,
          CaseAction.REQUIRE,
          CaseAction.DO_NOT_CALL,
          CaseAction.CLOSE,
          CaseAction.ESCALATE,
          CaseAction.RETURN);

  CaseWish wish() {
    String day = until;
    String next = nextAction;
    String due = dueAt;
    String why = Words.kept(reason);
    return new CaseWish(
        Read.choiceOf("action", action, ACTS),
        Words.kept(owner),
        Words.kept(team),
        Words.kept(skill),
        why == null ? null : why.toUpperCase(Locale.ROOT),
        day == null ? null : Read.date("until", day),
        next == null ? null : Read.choice("next_action", next, NextAction.class),
        due == null ? null : Read.instant("due_at", due),
        Words.kept(note),
        null);
  }
}
