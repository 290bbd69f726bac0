package org.tahsil.api.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.CaseAct;

/** A case with what was done with it, oldest first. */
@Schema(name = "CaseStory")
record CaseStoryView(
    @Schema(examples = "OMR") String currency, CaseView caseNow, List<ActView> done) {

  /** Something that was done, and how the case stood then. */
  @Schema(name = "CaseAct")
  record ActView(
      int version,
      String action,
      String state,
      @Nullable String owner,
      @Nullable String team,
      @Nullable String skill,
      String nextAction,
      Instant dueAt,
      String reason,
      @Nullable String note,
      String by,
      @Schema(description = "Business date.") LocalDate on,
      @Schema(description = "Business instant.") Instant at) {

    static ActView of(CaseAct act) {
      return new ActView(
          act.version(),
          act.action().name(),
          act.standing().state().name(),
          act.standing().owner(),
          act.standing().team(),
          act.standing().skill(),
          act.standing().next().name(),
          act.standing().dueAt(),
          act.reason(),
          act.note(),
          act.by(),
          act.on(),
          act.at());
    }
  }
}
