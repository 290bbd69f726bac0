package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;

/** Raises alerts for reasons that a higher feature finds. */
public interface Alarms {

  /**
   * Raises alerts inside the caller's transaction, with the priority that follows from where each
   * account stands; of one account, date and kind only the first.
   *
   * @param night the night that found the reasons: they show when it completes; null: at once
   */
  void raise(Portfolio portfolio, LocalDate date, @Nullable UUID night, List<Call> calls);

  /**
   * Acknowledges, in the name of the system and inside the caller's transaction, alerts whose
   * reason fell away; what somebody acknowledged stays as it is. Called again for the same date,
   * such an alert is open again.
   *
   * @param date business date
   * @param why code that stands as the note of the act
   */
  void withdraw(Portfolio portfolio, LocalDate date, String why, List<Past> alerts);

  /**
   * An alert that was raised.
   *
   * @param accountId surrogate key
   * @param onDate the date for which it was raised
   */
  record Past(long accountId, LocalDate onDate, AlertKind kind) {}

  /**
   * A reason for an alert.
   *
   * @param accountId surrogate key
   * @param kind one that is neither a move nor a condition
   * @param reason code of its sentence, without {@code ALERT_}
   * @param facts parameters of the sentence
   */
  record Call(long accountId, AlertKind kind, String reason, Map<String, String> facts) {

    public Call {
      facts = Map.copyOf(facts);
    }
  }
}
