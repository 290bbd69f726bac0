package org.tahsil.api.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Read;
import org.tahsil.concern.ConcernEvidence.Reference;
import org.tahsil.concern.EvidenceKind;

/** A reference to evidence that lies elsewhere. */
@Schema(name = "NewEvidenceReference")
record EvidenceRequest(
    @NotBlank
        @Schema(
            enumeration = {
              "INCOME_PROOF",
              "MEDICAL_PROOF",
              "PAYMENT_PROOF",
              "CONTRACT",
              "DEATH_CERTIFICATE",
              "IDENTITY_PROOF",
              "LEGAL_NOTICE",
              "LETTER",
              "OTHER"
            },
            examples = "INCOME_PROOF")
        String kind,
    @NotBlank @Size(max = 200, message = "has at most 200 characters") String name,
    @NotBlank
        @Schema(description = "Where it lies.", examples = "DMS-2025-000123")
        @Size(max = 500, message = "has at most 500 characters")
        String reference) {

  Reference wish() {
    return new Reference(
        Read.choice("kind", kind, EvidenceKind.class), name.strip(), reference.strip());
  }
}
