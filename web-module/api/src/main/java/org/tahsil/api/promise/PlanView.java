package org.tahsil.api.promise;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.Strain;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.shared.money.Money;

/** What a plan would be. */
@Schema(name = "PlanPreview")
record PlanView(
    @Schema(examples = "OMR") String currency,
    @Schema(examples = "105.750") String total,
    List<InstalmentPart> instalments,
    ReAgeing reAgeing,
    @Schema(description = "Null: nothing is known of what the customer can pay.")
        @Nullable StrainView ability) {

  /** What it would do to days past due. */
  @Schema(name = "ReAgeEffect")
  record ReAgeing(
      @Schema(description = "AT_ONCE and AFTER_INSTALMENTS re-age; NEVER and RESTS do not.")
          ReAgeEffect.Rule rule,
      int daysPastDueNow,
      @Schema(description = "From the day on which it re-ages; as now if it does not.")
          int daysPastDueThen,
      @Schema(description = "How many instalments must come first; null: it does not re-age.")
          @Nullable Integer afterInstalments,
      @Schema(description = "The first day on which a plan may re-age again; null: any.")
          @Nullable LocalDate restsUntil) {

    static ReAgeing of(ReAgeEffect effect) {
      return new ReAgeing(
          effect.rule(),
          effect.daysNow(),
          effect.daysThen(),
          effect.afterInstalments(),
          effect.restsUntil());
    }
  }

  static PlanView of(
      List<Instalment> parts, Currency currency, ReAgeEffect effect, Optional<Strain> strain) {
    Money total = parts.stream().map(Instalment::amount).reduce(Money.zero(currency), Money::plus);
    return new PlanView(
        currency.getCurrencyCode(),
        total.plain(),
        parts.stream().map(InstalmentPart::of).toList(),
        ReAgeing.of(effect),
        strain.map(StrainView::of).orElse(null));
  }
}
