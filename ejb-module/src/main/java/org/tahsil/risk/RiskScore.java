package org.tahsil.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tahsil.shared.id.CustomerRef;

/**
 * How likely a customer is to default, with reasons.
 *
 * @param calibrated false: the probabilities are an expert estimate
 * @param probability30 of 90 days past due within 30 days, 0..1 (60 and 90 likewise)
 */
public record RiskScore(
    CustomerRef customer,
    LocalDate asOf,
    String model,
    boolean calibrated,
    int points,
    double probability30,
    double probability60,
    double probability90,
    Band band,
    List<Factor> factors) {

  /** Whether it has happened: only then is the probability certain, and nothing left to predict. */
  public boolean defaulted() {
    return probability90 >= 1;
  }

  /** The segment that steers the treatment. */
  public enum Band {
    LOW,
    MEDIUM,
    HIGH
  }

  /** One reason: a stable code, the points it added (more is riskier), the figures behind it. */
  public record Factor(String code, int points, Map<String, Object> facts) {}
}
