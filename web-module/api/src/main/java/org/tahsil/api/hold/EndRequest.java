package org.tahsil.api.hold;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a hold ends. */
@Schema(name = "HoldEnd")
record EndRequest(
    @NotBlank
        @Schema(
            description = "The first day not held any more: the clock resumes on it.",
            format = "date",
            examples = "2025-01-01")
        String on) {}
