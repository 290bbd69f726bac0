package org.tahsil.api.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Trends.Indicators;

/** The indicators of a period, with the figures that they come from. */
@Schema(name = "Indicators")
record IndicatorsView(
    @Schema(examples = "OMT") String portfolio,
    LocalDate from,
    LocalDate to,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "Outstanding at the end of the day before.") String opening,
    @Schema(description = "Issued in the period.") String creditSales,
    @Schema(description = "Length of the period.", examples = "3.00") BigDecimal months,
    String closing,
    @Schema(description = "Of closing, what is not overdue.") String closingCurrent,
    @Schema(description = "Collection effectiveness index, percent.") @Nullable BigDecimal cei,
    @Schema(description = "Days sales outstanding.") @Nullable BigDecimal dso,
    List<AtRisk> portfolioAtRisk) {

  /** The whole outstanding of accounts past due for more days. */
  @Schema(name = "PortfolioAtRisk")
  record AtRisk(
      int moreThanDays,
      String outstanding,
      @Schema(description = "Percent of closing.") BigDecimal share) {}

  static IndicatorsView of(Indicators found) {
    return new IndicatorsView(
        found.portfolio().code().value(),
        found.from(),
        found.to(),
        found.portfolio().currency().getCurrencyCode(),
        found.opening().plain(),
        found.creditSales().plain(),
        found.months(),
        found.closing().plain(),
        found.closingCurrent().plain(),
        found.cei(),
        found.dso(),
        found.atRisk().stream()
            .map(risk -> new AtRisk(risk.days(), risk.outstanding().plain(), risk.share()))
            .toList());
  }
}
