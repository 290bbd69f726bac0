package org.tahsil.api.manual;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.manual.ManualTerms;
import org.tahsil.shared.money.Money;

/** What overrides of a portfolio may be. */
@Schema(name = "OverrideTerms")
record OverrideTermsView(
    String portfolio,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "How many days an override lasts at most.", examples = "90") int mostDays,
    @Schema(
            description =
                "Overdue amount of the account from which a second person must agree; null: never.",
            examples = "5000.000")
        @Nullable String secondPersonFrom,
    String source,
    @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  static OverrideTermsView of(Portfolio portfolio, ManualTerms terms) {
    Money second = terms.secondPersonFrom();
    return new OverrideTermsView(
        portfolio.code().value(),
        portfolio.currency().getCurrencyCode(),
        terms.mostDays(),
        second == null ? null : second.plain(),
        terms.source(),
        terms.validFrom(),
        terms.decidedBy());
  }
}
