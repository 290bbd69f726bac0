package org.tahsil.casework;

/** Why a customer is not to be worked now. */
public enum LeftOut {
  /** Everything overdue was paid or is disputed. */
  NOTHING_OVERDUE,
  /** The case is with a specialist, an agency, a field visitor or lawyers. */
  ESCALATED,
  /** The customer is not to be called before a date. */
  DO_NOT_CALL,
  /** Every overdue account is under an acknowledged dispute. */
  DISPUTE,
  /** A promise or plan is open, and nothing else is overdue; until an agreed call is due. */
  PROMISED,
  /** Every overdue account is under a hold that stops contact. */
  HOLD,
  /** Somebody else works on the customer right now. */
  BEING_WORKED,
  /** The case needs a skill that the reader lacks, and he does not have it by a manager's hand. */
  NEEDS_SKILL,
  /** The next action is due later. */
  NOT_DUE
}
