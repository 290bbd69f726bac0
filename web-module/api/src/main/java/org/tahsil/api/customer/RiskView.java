package org.tahsil.api.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Facts;
import org.tahsil.api.web.Sayings;
import org.tahsil.risk.RiskScore;

/** How likely a customer is to default, with reasons. */
@Schema(name = "Risk")
record RiskView(
    String customerRef,
    LocalDate asOf,
    @Schema(description = "Which model scored.") String model,
    @Schema(description = "false: the probabilities are an expert estimate.") boolean calibrated,
    @Schema(enumeration = {"low", "medium", "high"}) String band,
    int points,
    @Schema(name = "probability_30", description = "Within 30 days, 0 to 1.") double probability30,
    @Schema(name = "probability_60", description = "Within 60 days, 0 to 1.") double probability60,
    @Schema(name = "probability_90", description = "Within 90 days, 0 to 1.") double probability90,
    List<Factor> factors) {

  /** One reason. */
  @Schema(name = "RiskFactor")
  record Factor(
      String code,
      @Schema(description = "More is riskier.") int points,
      Map<String, Object> facts,
      @Schema(description = "In the language of Accept-Language.") String sentence) {}

  static RiskView of(RiskScore score, Locale locale) {
    Sayings sayings = Sayings.of("org.tahsil.risk.sentences", locale);
    return new RiskView(
        score.customer().value(),
        score.asOf(),
        score.model(),
        score.calibrated(),
        score.band().name().toLowerCase(Locale.ROOT),
        score.points(),
        score.probability30(),
        score.probability60(),
        score.probability90(),
        score.factors().stream()
            .map(
                factor ->
                    new Factor(
                        factor.code(),
                        factor.points(),
                        Facts.plain(factor.facts()),
                        sayings.say(factor.code(), factor.facts())))
            .toList());
  }
}
