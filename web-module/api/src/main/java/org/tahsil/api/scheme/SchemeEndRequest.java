package org.tahsil.api.scheme;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a scheme ends. */
@Schema(name = "SchemeEnd")
record SchemeEndRequest(
    @NotBlank
        @Schema(
            description = "The first day on which it classes no more.",
            format = "date",
            examples = "2025-04-01")
        String on) {}
