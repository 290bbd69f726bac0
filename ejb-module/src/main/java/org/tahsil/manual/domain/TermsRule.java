package org.tahsil.manual.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.tahsil.manual.ManualTerms;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.FirstDay;
import org.tahsil.shared.outcome.Refusal;

/** Which terms of overrides can be set. */
public final class TermsRule {
  private static final int MOST_DAYS = 3660;
  private static final int MOST_DAYS_AHEAD = 366;

  private TermsRule() {}

  /** Why terms with a first day cannot be set on a business date; empty if they can. */
  public static Optional<Refusal> fault(ManualTerms terms, LocalDate today) {
    Money second = terms.secondPersonFrom();
    if (second != null && !second.isPositive()) {
      return refused(
          "second_person_from", second.plain(), "Use an amount above zero, or none for never.");
    }
    if (terms.source().isBlank()) {
      return refused("source", terms.source(), "Say who decided it, and where it is written.");
    }
    return range("most_days", terms.mostDays(), 1, MOST_DAYS)
        .or(() -> range("most_days_ahead", terms.mostDaysAhead(), 0, MOST_DAYS_AHEAD))
        .or(() -> FirstDay.fault(Objects.requireNonNull(terms.validFrom()), today));
  }

  private static Optional<Refusal> range(String field, int value, int least, int most) {
    return value < least || value > most
        ? refused(
            field, String.valueOf(value), "Use a number from %d to %d.".formatted(least, most))
        : Optional.empty();
  }

  private static Optional<Refusal> refused(String field, String value, String remedy) {
    return Optional.of(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
