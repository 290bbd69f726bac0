package org.tahsil.api.manual;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.manual.ManualTerms;
import org.tahsil.shared.money.Money;

/** What overrides of a portfolio may be. */
@Schema(name = "OverrideTerms")
record OverrideTermsView(
    @Schema(description = "For what is placed from this day; null: the product's own.")
        @Nullable LocalDate validFrom,
    @Schema(
            description =
                "How many days an override lasts at most; one that adjoins others and lasts longer"
                    + " with them needs a second person.",
            examples = "90")
        int mostDays,
    @Schema(description = "How many days ahead an override may begin.", examples = "30")
        int mostDaysAhead,
    @Schema(
            description =
                "Amount overdue or falling due before the override ends from which a second person"
                    + " must agree; null: never.",
            examples = "5000.000")
        @Nullable String secondPersonFrom,
    String source,
    @Schema(description = "Null: the product's own.") @Nullable String decidedBy) {

  /** Those of the business date, and all that were set, the newest first day first. */
  @Schema(name = "OverrideTermsList")
  record All(
      String portfolio,
      @Schema(examples = "OMR") String currency,
      OverrideTermsView current,
      List<OverrideTermsView> terms) {}

  static OverrideTermsView of(ManualTerms terms) {
    Money second = terms.secondPersonFrom();
    return new OverrideTermsView(
        terms.validFrom(),
        terms.mostDays(),
        terms.mostDaysAhead(),
        second == null ? null : second.plain(),
        terms.source(),
        terms.decidedBy());
  }
}
