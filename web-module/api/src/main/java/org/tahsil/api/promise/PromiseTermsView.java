package org.tahsil.api.promise;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.PromiseTerms;

/** Terms of promises and plans. */
@Schema(name = "PromiseTerms")
record PromiseTermsView(
    @Schema(description = "For what is made from this day; null: the product's own.")
        @Nullable LocalDate validFrom,
    int graceDays,
    @Schema(examples = "0.500") String tolerance,
    @Schema(examples = "0.00") String tolerancePercent,
    int promiseDays,
    int planDays,
    int mostOpen,
    int missedAllowed,
    @Schema(description = "Instalments that must come before a plan re-ages; null: never.")
        @Nullable Integer reAgeAfterInstalments,
    int reAgeRestDays,
    @Schema(examples = "OMR") String currency,
    String source) {

  /** Those of the business date, and all that were set, newest first. */
  @Schema(name = "PromiseTermsList")
  record All(String portfolio, PromiseTermsView current, List<PromiseTermsView> terms) {}

  static PromiseTermsView of(PromiseTerms terms) {
    return new PromiseTermsView(
        terms.validFrom(),
        terms.graceDays(),
        terms.tolerance().plain(),
        terms.tolerancePercent().toPlainString(),
        terms.promiseDays(),
        terms.planDays(),
        terms.mostOpen(),
        terms.missedAllowed(),
        terms.reAge().afterInstalments(),
        terms.reAge().restDays(),
        terms.tolerance().currency().getCurrencyCode(),
        terms.source());
  }
}
