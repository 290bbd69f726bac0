package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.List;
import org.tahsil.console.text.Wording;
import org.tahsil.risk.RiskScore;

/**
 * The default risk of a customer with its reasons.
 *
 * @param odds empty for one who is 90 days past due already
 */
public record RiskCard(
    String band, String bandCss, String points, List<Fact> odds, List<Part> factors, String note) {

  /** A factor, its points with a sign, and whether it raises the risk. */
  public record Part(String text, String points, boolean raises) {}

  static RiskCard of(Wording wording, RiskScore score) {
    return new RiskCard(
        wording.code("band", score.band().name()),
        RiskPanel.css(score.band().name()),
        wording.figures().count(score.points()),
        score.defaulted()
            ? List.of()
            : List.of(
                odds(wording, 30, score.probability30()),
                odds(wording, 60, score.probability60()),
                odds(wording, 90, score.probability90())),
        score.factors().stream().map(factor -> part(wording, factor)).toList(),
        wording.say(score.calibrated() ? "risk_calibrated" : "risk_estimate", score.model()));
  }

  private static Fact odds(Wording wording, int days, double probability) {
    return Fact.figure(
        wording.say("risk_within", days),
        wording.figures().percent(BigDecimal.valueOf(probability * 100)));
  }

  private static Part part(Wording wording, RiskScore.Factor factor) {
    String sign = factor.points() > 0 ? "+" : factor.points() < 0 ? "−" : "";
    return new Part(
        wording.sentence("risk", factor.code(), factor.facts()),
        sign + wording.figures().count(Math.abs(factor.points())),
        factor.points() > 0);
  }
}
