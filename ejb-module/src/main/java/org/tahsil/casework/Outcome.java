package org.tahsil.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contact, as it was told.
 *
 * @param caseId the case that it belongs to; null: the customer had none
 * @param told with its instant
 * @param hold the hold that a dispute placed
 * @param promise the promise that a PROMISE_TO_PAY made; null also if its date had passed when it
 *     was told
 * @param correctedBy the outcome that stands for this one; null: this one stands
 * @param on business date on which it was told
 */
public record Outcome(
    long id,
    @Nullable Long caseId,
    NewOutcome told,
    Instant at,
    @Nullable UUID hold,
    @Nullable UUID promise,
    @Nullable Long correctedBy,
    String by,
    LocalDate on) {

  /** Whether nothing stands for it. */
  public boolean stands() {
    return correctedBy == null;
  }
}
