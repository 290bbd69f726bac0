package org.tahsil.api.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why evidence is redacted. */
@Schema(name = "NewRedaction")
record RedactionRequest(
    @NotBlank
        @Schema(description = "Without what is redacted.", examples = "Of another customer")
        @Size(max = 200, message = "has at most 200 characters")
        String reason) {}
