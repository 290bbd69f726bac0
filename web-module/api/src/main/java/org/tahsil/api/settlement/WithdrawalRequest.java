package org.tahsil.api.settlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an offer is taken back. */
@Schema(name = "SettlementWithdrawal")
record WithdrawalRequest(
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Made for the wrong account")
        String reason) {}
