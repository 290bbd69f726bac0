package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertState;
import org.tahsil.shared.outcome.Refusal;

/**
 * What may be done with an alert. Assigning changes no state and is always possible; acknowledging
 * and snoozing need an alert that is not acknowledged, opening again one that is not open.
 */
public final class AlertWork {

  private static final int LONGEST_SNOOZE = 366;
  private static final Set<String> WORKERS = Set.of("agent", "manager", "admin");

  private AlertWork() {}

  public static boolean allows(AlertState state, Action action) {
    return switch (action) {
      case ASSIGN -> true;
      case ACKNOWLEDGE, SNOOZE -> state != AlertState.ACKNOWLEDGED;
      case REOPEN -> state != AlertState.OPEN;
    };
  }

  /** Why an alert cannot be snoozed until a date. */
  public static Optional<Refusal> dateFault(LocalDate today, LocalDate until) {
    LocalDate last = today.plusDays(LONGEST_SNOOZE);
    return until.isAfter(today) && !until.isAfter(last)
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "SNOOZE_OUT_OF_RANGE",
                "until",
                until.toString(),
                "Use a day after %s and up to %s.".formatted(today, last)));
  }

  /** Whether a user may have alerts of a portfolio. */
  public static boolean worksOn(Portfolio portfolio, User user) {
    return user.tenant().equals(portfolio.tenant())
        && user.roles().stream().anyMatch(WORKERS::contains);
  }
}
