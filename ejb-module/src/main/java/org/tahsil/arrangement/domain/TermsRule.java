package org.tahsil.arrangement.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.shared.outcome.Refusal;

/** What terms of promises may be. */
public final class TermsRule {

  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(50);

  private TermsRule() {}

  /** The first field out of its range, if one is. */
  public static Optional<Refusal> fault(PromiseTerms terms) {
    return range("grace_days", terms.graceDays(), 0, 30)
        .or(() -> range("promise_days", terms.promiseDays(), 1, 366))
        .or(() -> range("plan_days", terms.planDays(), 1, 3660))
        .or(() -> range("most_open", terms.mostOpen(), 1, 20))
        .or(() -> range("missed_allowed", terms.missedAllowed(), 0, 12))
        .or(() -> percent(terms.tolerancePercent()));
  }

  private static Optional<Refusal> range(String field, int value, int least, int most) {
    return value >= least && value <= most
        ? Optional.empty()
        : Optional.of(
            Refusal.malformed(
                "OUT_OF_RANGE",
                field,
                String.valueOf(value),
                "Use a number from %d to %d.".formatted(least, most)));
  }

  private static Optional<Refusal> percent(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(MOST_PERCENT) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.malformed(
                "OUT_OF_RANGE",
                "tolerance_percent",
                percent.toPlainString(),
                "Use a number from 0 to 50."));
  }
}
