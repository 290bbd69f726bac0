package org.tahsil.api.promise;

import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.arrangement.Instalment;
import org.tahsil.shared.money.Money;

/** What a plan would be. */
@Schema(name = "PlanPreview")
record PlanView(
    @Schema(examples = "OMR") String currency,
    @Schema(examples = "105.750") String total,
    List<InstalmentPart> instalments) {

  static PlanView of(List<Instalment> parts, Currency currency) {
    Money total = parts.stream().map(Instalment::amount).reduce(Money.zero(currency), Money::plus);
    return new PlanView(
        currency.getCurrencyCode(), total.plain(), parts.stream().map(InstalmentPart::of).toList());
  }
}
