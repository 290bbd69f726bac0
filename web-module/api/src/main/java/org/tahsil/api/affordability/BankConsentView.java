package org.tahsil.api.affordability;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.bankdata.BankConsent;

/** A consent to read bank data. */
@Schema(name = "BankConsent")
record BankConsentView(
    String customerRef,
    String consentRef,
    LocalDate validFrom,
    @Schema(description = "The last day on which lines may be read.") LocalDate validTo,
    @Schema(description = "Lines booked before are not covered.") LocalDate dataFrom,
    @Schema(description = "The first day on which nothing may be read any more.")
        @Nullable LocalDate withdrawnOn) {

  /** A customer's, newest first. */
  @Schema(name = "BankConsents")
  record All(String customerRef, List<BankConsentView> bankConsents) {}

  static BankConsentView of(BankConsent consent) {
    return new BankConsentView(
        consent.customer().value(),
        consent.ref(),
        consent.validFrom(),
        consent.validTo(),
        consent.dataFrom(),
        consent.withdrawnOn());
  }
}
