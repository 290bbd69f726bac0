package org.tahsil.smartcollect.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.shared.outcome.Refusal;

/** Whether a collection may be moved to a date. */
public final class MoveRule {

  private MoveRule() {}

  /** The first rule that says no, if one does. */
  public static Optional<Refusal> refusal(
      AttemptRule.Candidate collection,
      LocalDate date,
      List<Leave> leaves,
      LocalDate today,
      Settings.Schedule settings) {
    Optional<Refusal> state = AttemptRule.state(collection);
    if (state.isPresent()) {
      return state;
    }
    if (collection.state() == CollectionState.FAILED) {
      return rule("ATTEMPTS_EXHAUSTED", date, "Collect it by MANUAL; no further debit is planned.");
    }
    if (date.isBefore(today)) {
      return rule("DATE_IN_PAST", date, "Choose " + today + " or later.");
    }
    LocalDate due = collection.dueOn();
    LocalDate last = (due.isAfter(today) ? due : today).plusDays(settings.horizonDays());
    if (date.isAfter(last)) {
      return rule("DATE_TOO_FAR", date, "Choose " + last + " or earlier.");
    }
    LocalDate retryOn = collection.retryOn();
    if (retryOn != null && date.isBefore(retryOn)) {
      return rule("RETRY_TOO_EARLY", date, "Choose " + retryOn + " or later.");
    }
    boolean mayBeEarly = Leave.preferred(leaves, date).filter(Leave::debitBeforeDue).isPresent();
    if (date.isBefore(due) && !mayBeEarly) {
      return rule(
          "BEFORE_DUE_DATE",
          date,
          "Choose " + due + " or later, or get the customer's leave to debit earlier.");
    }
    return !leaves.isEmpty() && Leave.preferred(leaves, date).isEmpty()
        ? rule("NOT_MANDATED", date, "Choose a date on which a mandate is valid.")
        : Optional.empty();
  }

  private static Optional<Refusal> rule(String code, LocalDate date, String remedy) {
    return Optional.of(Refusal.rule(code, "new_date", date.toString(), remedy));
  }
}
