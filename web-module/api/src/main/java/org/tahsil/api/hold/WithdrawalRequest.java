package org.tahsil.api.hold;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a hold is taken back. */
@Schema(name = "HoldWithdrawal")
record WithdrawalRequest(
    @Size(max = 500, message = "has at most 500 characters")
        @Schema(examples = "Placed on the wrong account")
        @Nullable String note) {}
