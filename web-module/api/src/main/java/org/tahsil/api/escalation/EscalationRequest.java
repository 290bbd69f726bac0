package org.tahsil.api.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.Escalations.Proposal;

/** A step to propose. */
@Schema(name = "NewEscalation")
record EscalationRequest(
    @NotBlank @Schema(description = "The case, in quotes.", examples = "17") String caseId,
    @NotBlank @Schema(enumeration = {"SPECIALIST", "AGENCY", "FIELD_VISIT", "LEGAL"}) String step,
    @Schema(description = "Code of the agency; of AGENCY only.") @Size(max = 20)
        @Nullable String agency,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {

  Proposal wish() {
    return new Proposal(
        Read.key("case_id", caseId),
        Read.choice("step", step, EscalationStep.class),
        Words.kept(agency),
        Words.kept(note));
  }
}
