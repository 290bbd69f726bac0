package org.tahsil.api.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Read;
import org.tahsil.campaign.CampaignState;

/** What a campaign is to become. */
@Schema(name = "CampaignStateChange")
record StateRequest(
    @NotBlank
        @Schema(
            enumeration = {"RUNNING", "PAUSED", "KILLED"},
            description = "RUNNING launches or resumes, KILLED is for good.")
        String state,
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Agreed with the risk team")
        String reason) {

  CampaignState next() {
    return Read.choiceOf(
        "state", state, List.of(CampaignState.RUNNING, CampaignState.PAUSED, CampaignState.KILLED));
  }
}
