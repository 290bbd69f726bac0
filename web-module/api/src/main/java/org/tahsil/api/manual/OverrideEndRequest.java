package org.tahsil.api.manual;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When automation acts again, and why. */
@Schema(name = "OverrideEnd")
record OverrideEndRequest(
    @Schema(
            description = "The first day on which automation acts again; none: the business date.",
            format = "date",
            examples = "2025-01-01")
        @Nullable String on,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {}
