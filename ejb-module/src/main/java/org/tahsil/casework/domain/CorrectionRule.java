package org.tahsil.casework.domain;

import java.util.Map;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.casework.Outcome;
import org.tahsil.shared.outcome.Refusal;

/**
 * Who may say that an outcome was told wrongly. A correction cancels the promise and withdraws the
 * hold of what it corrects, so it is no way round who may do that.
 */
public final class CorrectionRule {

  private CorrectionRule() {}

  /** Why a user may not correct an outcome; empty for who told it, and for managers and admins. */
  public static Optional<Refusal> fault(Outcome told, User by) {
    return told.by().equals(by.name()) || CaseDuty.leads(by)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "OUTCOME_NEEDS_MANAGER",
                "corrects",
                String.valueOf(told.id()),
                "Ask " + told.by() + " or a manager, or tell an outcome of your own.",
                Map.of("by", told.by())));
  }
}
