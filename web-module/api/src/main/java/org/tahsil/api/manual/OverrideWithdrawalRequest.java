package org.tahsil.api.manual;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an override is taken back. */
@Schema(name = "OverrideWithdrawal")
record OverrideWithdrawalRequest(
    @Size(max = 500, message = "has at most 500 characters")
        @Schema(examples = "Placed on the wrong account")
        @Nullable String note) {}
