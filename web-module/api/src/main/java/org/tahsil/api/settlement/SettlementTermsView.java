package org.tahsil.api.settlement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.SettlementTerms;

/** What offers may be. */
@Schema(name = "SettlementTerms")
record SettlementTermsView(
    @Schema(description = "For what is offered from this day; null: the product's own.")
        @Nullable LocalDate validFrom,
    @Schema(description = "How many days ahead the last day may lie.") int offerDays,
    @Schema(description = "Whether an offer holds reminders and debits.") boolean holds,
    String source) {

  /** Those of the business date, and all that were set, newest first. */
  @Schema(name = "SettlementTermsList")
  record All(String portfolio, SettlementTermsView current, List<SettlementTermsView> terms) {}

  static SettlementTermsView of(SettlementTerms terms) {
    return new SettlementTermsView(
        terms.validFrom(), terms.offerDays(), terms.holds(), terms.source());
  }
}
