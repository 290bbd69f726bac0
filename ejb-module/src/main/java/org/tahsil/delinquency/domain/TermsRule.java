package org.tahsil.delinquency.domain;

import java.util.Optional;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.shared.outcome.Refusal;

/** What ageing terms may be. */
public final class TermsRule {

  private static final int MOST_GRACE_DAYS = 90;
  private static final int LONGEST_SOURCE = 300;
  private static final int DAYS_OF_WEEK = 7;

  private TermsRule() {}

  /** Why they cannot be; empty if they can. */
  public static Optional<Refusal> fault(AgeingTerms terms) {
    if (terms.graceDays() < 0 || terms.graceDays() > MOST_GRACE_DAYS) {
      return rule(
          "GRACE_DAYS_RANGE",
          "grace_days",
          String.valueOf(terms.graceDays()),
          "Use 0 to " + MOST_GRACE_DAYS + " days.");
    }
    if (terms.tolerance().minor() < 0) {
      return rule(
          "TOLERANCE_NEGATIVE",
          "tolerance",
          terms.tolerance().plain(),
          "Use 0 or an amount above it.");
    }
    if (terms.weeklyDaysOff().size() == DAYS_OF_WEEK) {
      return rule(
          "NO_WORKING_DAY",
          "weekly_days_off",
          String.valueOf(DAYS_OF_WEEK),
          "Leave at least one day of the week as a working day.");
    }
    if (terms.source().isBlank() || terms.source().length() > LONGEST_SOURCE) {
      return rule(
          "SOURCE_LENGTH",
          "source",
          terms.source(),
          "Name the contract, law or decision in 1 to " + LONGEST_SOURCE + " characters.");
    }
    return Optional.empty();
  }

  private static Optional<Refusal> rule(String code, String field, String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
