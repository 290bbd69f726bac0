package org.tahsil.api.template;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a version is not used any more. */
@Schema(name = "TemplateRetirement")
record RetirementRequest(
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Names an address that has changed")
        String reason) {}
