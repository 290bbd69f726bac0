package org.tahsil.api.settlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.SettlementTerms;

/** Terms of offers to set; what is left out is as the product has it. */
@Schema(name = "NewSettlementTerms")
record SettlementTermsRequest(
    @Schema(description = "1 to 366, default 31.") @Nullable Integer offerDays,
    @Schema(description = "Default true.") @Nullable Boolean holds,
    @NotBlank
        @Size(max = 300, message = "has at most 300 characters")
        @Schema(examples = "Collection policy 2025, no. 9")
        String source) {

  SettlementTerms terms(LocalDate from) {
    return new SettlementTerms(
        from,
        offerDays == null ? SettlementTerms.STANDARD.offerDays() : offerDays,
        holds == null ? SettlementTerms.STANDARD.holds() : holds,
        source.strip());
  }
}
