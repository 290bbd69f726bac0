package org.tahsil.delinquency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Explanation.Reason;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/**
 * Something that a person should look at.
 *
 * @param reason why it was raised, for the feature's sentences
 * @param from and {@code to} are the same where the kind is no move
 */
public record Alert(
    long id,
    LocalDate onDate,
    AccountRef account,
    String customerName,
    AlertKind kind,
    AlertPriority priority,
    Reason reason,
    Bucket from,
    Bucket to,
    int daysPastDue,
    Money overdue,
    Handling handling) {

  /**
   * What became of it.
   *
   * @param assignee who has it; null: nobody
   * @param until while SNOOZED the business date on which it is open again
   * @param acts how often somebody did something with it
   */
  public record Handling(
      AlertState state, @Nullable String assignee, @Nullable LocalDate until, int acts) {

    /** Nobody has touched it. */
    public static final Handling NONE = new Handling(AlertState.OPEN, null, null, 0);
  }
}
