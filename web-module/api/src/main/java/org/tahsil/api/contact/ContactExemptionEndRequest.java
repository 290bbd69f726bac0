package org.tahsil.api.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a rule counts again. */
@Schema(name = "ContactExemptionEnd")
record ContactExemptionEndRequest(
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Her figures are sent")
        String reason) {}
