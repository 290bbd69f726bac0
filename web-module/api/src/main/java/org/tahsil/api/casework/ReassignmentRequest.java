package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.casework.Staff.Reassignment;

/** Which cases go to whom, and why. */
@Schema(name = "NewReassignment")
record ReassignmentRequest(
    @Schema(description = "All open cases of this owner.") @Size(max = 128) @Nullable String from,
    @Schema(description = "Only these cases, one at least; left out: all of from.")
        @Size(max = 500, message = "has at most 500 cases")
        @Nullable List<String> caseIds,
    @Schema(description = "None: nobody, they wait in the team's queue.") @Size(max = 128)
        @Nullable String to,
    @Schema(description = "None: the new owner's.") @Size(max = 64) @Nullable String team,
    @NotBlank @Size(max = 500, message = "has at most 500 characters") String reason) {

  Reassignment wish() {
    List<String> ids = caseIds;
    if (ids != null && ids.isEmpty()) {
      throw RequestRefused.malformed(
          "CASES_EMPTY",
          "case_ids",
          "[]",
          "Name one case at least, or leave case_ids out to move all cases of from.");
    }
    return new Reassignment(
        Words.kept(from),
        ids == null
            ? List.of()
            : ids.stream().map(id -> Long.valueOf(Read.key("case_ids", id))).toList(),
        Words.kept(to),
        Words.kept(team),
        reason.strip());
  }
}
