package org.tahsil.api.template;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the second person is told. */
@Schema(name = "TemplateSubmission")
record SubmissionRequest(
    @Size(max = 300, message = "has at most 300 characters") @Schema(examples = "Shorter")
        @Nullable String note) {

  @Nullable String kept() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
