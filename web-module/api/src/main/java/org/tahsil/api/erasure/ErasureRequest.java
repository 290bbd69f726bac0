package org.tahsil.api.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On what ground words are erased. */
@Schema(name = "Erasure")
record ErasureRequest(
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Request of the customer, no. 2025-17")
        String reason) {}
