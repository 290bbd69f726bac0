package org.tahsil.api.affordability;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Read;
import org.tahsil.bankdata.BankConsent;
import org.tahsil.shared.id.CustomerRef;

/** A consent to record. */
@Schema(name = "NewBankConsent")
record BankConsentRequest(
    @NotBlank @Schema(format = "date", examples = "2024-12-01") String validFrom,
    @NotBlank
        @Schema(
            description = "The last day on which lines may be read; five years on at most.",
            format = "date",
            examples = "2025-11-30")
        String validTo,
    @NotBlank
        @Schema(
            description = "Lines booked before are not covered.",
            format = "date",
            examples = "2024-06-01")
        String dataFrom) {

  BankConsent consent(CustomerRef customer, String ref) {
    return new BankConsent(
        customer,
        ref,
        Read.date("valid_from", validFrom),
        Read.date("valid_to", validTo),
        Read.date("data_from", dataFrom),
        null);
  }
}
