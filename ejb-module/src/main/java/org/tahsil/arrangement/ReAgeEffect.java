package org.tahsil.arrangement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would do to an account's days past due.
 *
 * @param daysNow the days past due without it
 * @param daysThen those from the day on which it re-ages; {@code daysNow} if it does not
 * @param afterInstalments how many instalments must come first; null: it does not re-age
 * @param restsUntil the first day on which a plan may re-age again; null: nothing stands against it
 */
public record ReAgeEffect(
    Rule rule,
    int daysNow,
    int daysThen,
    @Nullable Integer afterInstalments,
    @Nullable LocalDate restsUntil) {

  /** Which rule decides. */
  public enum Rule {
    /** By the terms plans leave days past due alone. */
    NEVER,
    /** The account was re-aged too short a time ago. */
    RESTS,
    /** As soon as the plan is agreed on. */
    AT_ONCE,
    /** When so many instalments have come. */
    AFTER_INSTALMENTS
  }
}
