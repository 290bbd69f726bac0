package org.tahsil.affordability.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.shared.outcome.Refusal;

/** What terms of proposals may be. */
public final class TermsRule {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private TermsRule() {}

  /** The first field that cannot be taken, if one cannot. */
  public static Optional<Refusal> fault(AffordabilityTerms terms, LocalDate today) {
    return range("days_after_pay", terms.daysAfterPay(), 0, 10)
        .or(() -> range("statement_days", terms.statementDays(), 1, 366))
        .or(() -> range("bank_days", terms.bankDays(), 31, 180))
        .or(() -> amounts(terms))
        .or(() -> begun(terms.validFrom(), today));
  }

  private static Optional<Refusal> amounts(AffordabilityTerms terms) {
    BigDecimal share = terms.sharePercent();
    if (share.signum() <= 0 || share.compareTo(WHOLE) > 0) {
      return fault("share_percent", share.toPlainString(), "Use a number above 0, at most 100.");
    }
    if (!terms.leastInstalment().isPositive()) {
      return fault(
          "least_instalment", terms.leastInstalment().plain(), "Use an amount above zero.");
    }
    return terms.reserve().amount().signum() < 0
        ? fault("reserve", terms.reserve().plain(), "Use zero or more.")
        : Optional.empty();
  }

  private static Optional<Refusal> begun(
      @org.jspecify.annotations.Nullable LocalDate from, LocalDate today) {
    return from == null || !from.isAfter(today)
        ? Optional.of(
            Refusal.rule(
                "DAY_HAS_BEGUN",
                "valid_from",
                String.valueOf(from),
                "Use " + today.plusDays(1) + " or later: proposals of a day keep its terms."))
        : Optional.empty();
  }

  private static Optional<Refusal> range(String field, int value, int least, int most) {
    return value >= least && value <= most
        ? Optional.empty()
        : fault(field, String.valueOf(value), "Use a number from %d to %d.".formatted(least, most));
  }

  private static Optional<Refusal> fault(String field, String value, String remedy) {
    return Optional.of(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
