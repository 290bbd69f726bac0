package org.tahsil.api.affordability;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.AffordabilityTerms;

/** How what a customer can pay becomes a proposal. */
@Schema(name = "AffordabilityTerms")
record AffordabilityTermsView(
    @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
    @Schema(description = "Of the disposable income.", examples = "50.00") String sharePercent,
    @Schema(description = "The least amount of an instalment.") String leastInstalment,
    @Schema(description = "What must be left a month.") String reserve,
    @Schema(description = "From a pay day to the instalment.") int daysAfterPay,
    @Schema(description = "How old a stated income may be.") int statementDays,
    @Schema(description = "How many days of bank data are needed.") int bankDays,
    @Schema(examples = "OMR") String currency,
    String source,
    @Nullable String decidedBy) {

  /** Those of the business date, and all that were set, newest first. */
  @Schema(name = "AffordabilityTermsList")
  record All(
      String portfolio, AffordabilityTermsView current, List<AffordabilityTermsView> terms) {}

  static AffordabilityTermsView of(AffordabilityTerms terms) {
    return new AffordabilityTermsView(
        terms.validFrom(),
        terms.sharePercent().toPlainString(),
        terms.leastInstalment().plain(),
        terms.reserve().plain(),
        terms.daysAfterPay(),
        terms.statementDays(),
        terms.bankDays(),
        terms.leastInstalment().currency().getCurrencyCode(),
        terms.source(),
        terms.decidedBy());
  }
}
