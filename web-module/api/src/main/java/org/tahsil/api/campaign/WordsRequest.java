package org.tahsil.api.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said with a step of a version's life. */
final class WordsRequest {

  private WordsRequest() {}

  /** What the second person is told. */
  @Schema(name = "CampaignSubmission")
  record Submission(
      @Size(max = 300, message = "has at most 300 characters") @Schema(examples = "A day later")
          @Nullable String note) {

    @Nullable String kept() {
      return note == null || note.isBlank() ? null : note.strip();
    }
  }

  /** Why no more accounts begin by it. */
  @Schema(name = "CampaignRetirement")
  record Retirement(
      @NotBlank
          @Size(max = 300, message = "has at most 300 characters")
          @Schema(examples = "Replaced by the version for Ramadan")
          String reason) {}
}
