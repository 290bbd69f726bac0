package org.tahsil.api.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.approval.ApprovalState;

/** A second person's word. */
@Schema(name = "ApprovalWord")
record DecisionRequest(
    @NotBlank @Schema(enumeration = {"GRANTED", "REFUSED"}) String decision,
    @Schema(description = "Why; must be told when refusing.")
        @Size(max = 500, message = "has at most 500 characters")
        @Nullable String note) {

  ApprovalState verdict() {
    return Read.choiceOf(
        "decision", decision, List.of(ApprovalState.GRANTED, ApprovalState.REFUSED));
  }

  @Nullable String kept() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
