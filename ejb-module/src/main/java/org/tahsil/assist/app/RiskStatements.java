package org.tahsil.assist.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.assist.Briefing.Source;
import org.tahsil.assist.Briefing.Statement;
import org.tahsil.risk.RiskScore;

/** Why an account is risky, by its customer's score and by promises that were not kept. */
final class RiskStatements {
  private static final int MOST_FACTORS = 5;

  private RiskStatements() {}

  static List<Statement> of(
      Optional<RiskScore> score, List<Arrangement> promises, Source byPromises) {
    List<Statement> said = new ArrayList<>();
    if (score.isPresent()) {
      said.addAll(factors(score.get()));
    } else {
      said.add(Statement.own("RISK_UNKNOWN", Map.of(), new Source("BY_PRODUCT", Map.of())));
    }
    long failed = promises.stream().filter(one -> one.state().isFailed()).count();
    if (failed > 0) {
      said.add(Statement.own("PROMISES_FAILED", Map.of("failed", failed), byPromises));
    }
    return said;
  }

  /** That the customer pays within 90 days, by the score; empty without one. */
  static Optional<Statement> likelihood(Optional<RiskScore> score) {
    return score.map(
        one ->
            Statement.own(
                one.defaulted() ? "DEFAULTED_ALREADY" : "LIKELY_BY_RISK",
                Map.of("percent", percent(1 - one.probability90())),
                source(one)));
  }

  private static List<Statement> factors(RiskScore score) {
    List<Statement> said = new ArrayList<>();
    said.add(
        Statement.own(
            score.defaulted() ? "RISK_DEFAULTED" : "RISK_BAND",
            Map.of("band", score.band().name(), "percent", percent(score.probability90())),
            source(score)));
    score.factors().stream()
        .filter(factor -> factor.points() > 0)
        .sorted(Comparator.comparing(RiskScore.Factor::points).reversed())
        .limit(MOST_FACTORS)
        .forEach(
            factor ->
                said.add(new Statement("risk", factor.code(), factor.facts(), source(score))));
    return said;
  }

  private static Source source(RiskScore score) {
    return new Source(
        "BY_RISK",
        Map.of(
            "model",
            score.model(),
            "as_of",
            score.asOf(),
            "calibrated",
            score.calibrated() ? "yes" : "no"));
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share * 100)
        .setScale(1, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
