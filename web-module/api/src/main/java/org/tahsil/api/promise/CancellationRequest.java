package org.tahsil.api.promise;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a promise or plan is cancelled. */
@Schema(name = "PromiseCancellation")
record CancellationRequest(
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Made for the wrong account")
        String reason) {}
