package org.tahsil.campaign;

import org.jspecify.annotations.Nullable;

/**
 * What must hold when a step is due, or it is passed over.
 *
 * @param value days, an amount in the portfolio's currency or a band, as the kind wants it; null:
 *     the kind wants none
 */
public record StepCondition(Kind kind, @Nullable String value) {

  /** Nothing. */
  public static final StepCondition NONE = new StepCondition(Kind.ALWAYS, null);

  /** What is asked. */
  public enum Kind {
    ALWAYS,
    /** Days past due. */
    DAYS_AT_LEAST,
    OVERDUE_AT_LEAST,
    /** The customer's newest risk band. */
    BAND_IS,
    /** The step before was passed over, or its message was not sent. */
    PREVIOUS_UNSENT;

    /** Whether it needs a value. */
    public boolean hasValue() {
      return this == DAYS_AT_LEAST || this == OVERDUE_AT_LEAST || this == BAND_IS;
    }
  }
}
