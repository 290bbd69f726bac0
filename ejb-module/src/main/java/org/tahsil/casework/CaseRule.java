package org.tahsil.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a night opens a case for a customer who has something overdue.
 *
 * @param threshold in the kind's unit; null: the rule opens nothing
 * @param team whose the cases are; null: nobody's in particular
 * @param skill what whoever works the cases must have; null: nothing in particular
 * @param distribute whether an agent gets the case at once
 * @param validFrom null: the product's own rule
 */
public record CaseRule(
    Kind kind,
    @Nullable Long threshold,
    CasePriority priority,
    @Nullable String team,
    @Nullable String skill,
    boolean distribute,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  /** What is looked at, in the order in which a case is named if several apply. */
  public enum Kind {
    /** Failed debits of instalments that are still unpaid, at least so many. */
    FAILED_DEBITS,
    /** Default risk within 90 days of the last night, at least so many percent. */
    HIGH_RISK,
    /** Overdue over all accounts, at least so many minor units. */
    OVERDUE_VALUE,
    /** Tries since the last contact, within 90 days, at least so many. */
    UNRESPONSIVE,
    /** Days past due of the worst account, at least so many. */
    DAYS_PAST_DUE,
    /** Promises and plans broken within 90 days, at least so many. */
    BROKEN_PROMISES,
    /** Opens nothing: days after a decision to close in which no rule opens a case anew. */
    REST_DAYS
  }
}
