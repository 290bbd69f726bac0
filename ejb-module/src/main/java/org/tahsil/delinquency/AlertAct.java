package org.tahsil.delinquency;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did with an alert.
 *
 * @param assignee of ASSIGN: the user who takes it; null: nobody any more
 * @param until of SNOOZE: the business date on which it is open again
 */
public record AlertAct(
    Action action,
    @Nullable String assignee,
    @Nullable LocalDate until,
    @Nullable String note,
    String by,
    LocalDate on,
    Instant at) {

  /** What can be done with an alert. */
  public enum Action {
    ASSIGN,
    ACKNOWLEDGE,
    SNOOZE,
    REOPEN
  }

  /** What somebody wants to do. */
  public record Wish(
      Action action, @Nullable String assignee, @Nullable LocalDate until, @Nullable String note) {

    /** A wish that needs nothing but its name. */
    public static Wish of(Action action) {
      return new Wish(action, null, null, null);
    }
  }
}
