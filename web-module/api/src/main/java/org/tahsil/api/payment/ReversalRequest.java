package org.tahsil.api.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a payment is taken back. */
@Schema(name = "Reversal")
record ReversalRequest(
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Returned by the bank")
        String reason) {}
