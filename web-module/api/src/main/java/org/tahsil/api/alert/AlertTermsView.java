package org.tahsil.api.alert;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AlertTerms;
import org.tahsil.shared.money.Money;

/** By what a portfolio's alerts are judged. */
@Schema(name = "AlertTerms")
record AlertTermsView(
    String portfolio,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "How many days after a cure being late again is a relapse.")
        int relapseDays,
    @Schema(
            description = "The overdue amount of an account from which it is high; null: none is.",
            examples = "200.000")
        @Nullable String highValue,
    @Schema(description = "From when they count; null: the defaults of the product.")
        @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  static AlertTermsView of(Portfolio portfolio, AlertTerms terms) {
    Money high = terms.highValue();
    return new AlertTermsView(
        portfolio.code().value(),
        portfolio.currency().getCurrencyCode(),
        terms.relapseDays(),
        high == null ? null : high.plain(),
        terms.validFrom(),
        terms.decidedBy());
  }
}
