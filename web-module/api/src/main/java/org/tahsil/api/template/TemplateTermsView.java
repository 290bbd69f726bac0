package org.tahsil.api.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.template.TemplateTerms;

/** What a portfolio sets of messages. */
@Schema(name = "TemplateTerms")
record TemplateTermsView(
    @Schema(description = "For messages from this day; null: the product's own.")
        @Nullable LocalDate validFrom,
    @Schema(description = "Null: there is none.") @Nullable String paymentPage,
    @Schema(description = "In the portfolio's currency; null: not known.", examples = "0.0125")
        @Nullable String smsPartPrice,
    String source,
    @Schema(description = "Null: the product's own.") @Nullable String decidedBy) {

  /** Those of the business date, and all that were set, the newest first day first. */
  @Schema(name = "TemplateTermsList")
  record All(
      String portfolio,
      String currency,
      TemplateTermsView current,
      List<TemplateTermsView> terms) {}

  static TemplateTermsView of(TemplateTerms terms) {
    BigDecimal price = terms.smsPartPrice();
    return new TemplateTermsView(
        terms.validFrom(),
        terms.paymentPage(),
        price == null ? null : price.toPlainString(),
        terms.source(),
        terms.decidedBy());
  }
}
