package org.tahsil.api.terms;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.delinquency.AgeingTerms;

/** Ageing terms that count. */
@Schema(name = "AgeingTerms")
record TermsView(
    @Schema(description = "Grace and days off: first due date. Tolerance: first day.")
        LocalDate validFrom,
    int graceDays,
    @Schema(enumeration = {"COUNTS", "NEXT_WORKING_DAY"}) String dayOff,
    @Schema(examples = "[\"FRIDAY\",\"SATURDAY\"]") List<String> weeklyDaysOff,
    @Schema(examples = "0.500") String tolerance,
    @Schema(examples = "OMR") String currency,
    String source) {

  /** All that count, newest first. */
  @Schema(name = "AgeingTermsList")
  record All(String portfolio, List<TermsView> terms) {}

  static TermsView of(AgeingTerms terms) {
    return new TermsView(
        terms.validFrom(),
        terms.graceDays(),
        terms.dayOff().name(),
        terms.weeklyDaysOff().stream().sorted().map(Enum::name).toList(),
        terms.tolerance().plain(),
        terms.tolerance().currency().getCurrencyCode(),
        terms.source());
  }
}
