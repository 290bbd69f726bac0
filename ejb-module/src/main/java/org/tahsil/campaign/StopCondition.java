package org.tahsil.campaign;

/** What ends a journey before its last step. */
public enum StopCondition {
  /** Nothing is overdue any more, or what was to fall due is paid. */
  PAID,
  /** A promise or plan is open. */
  PROMISE,
  /** The customer denies what is asked for. */
  DISPUTE,
  /** A hold stops contact. */
  HOLD,
  /** People have taken reminders of the account over. */
  OVERRIDE
}
