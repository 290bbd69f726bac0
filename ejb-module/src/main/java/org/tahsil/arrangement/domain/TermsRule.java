package org.tahsil.arrangement.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        .or(() -> percent(terms.tolerancePercent()))
        .or(() -> range("re_age_rest_days", terms.reAge().restDays(), 0, 3660))
        .or(() -> after(terms.reAge().afterInstalments()));
  }

  private static Optional<Refusal> after(@Nullable Integer instalments) {
    return instalments == null
        ? Optional.empty()
        : range("re_age_after_instalments", instalments, 0, 12);
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
