package org.tahsil.casework;

/** Where a case stands. */
public enum CaseState {
  /** Waits for somebody to begin. */
  OPEN,
  /** Its owner works on it. */
  WORKING,
  /** Waits for the customer or for a decision, until its next action is due. */
  WAITING,
  /** With a specialist, an agency, a field visitor or lawyers. */
  ESCALATED,
  /** Paid, or given up by a decision; a closed case stays closed. */
  CLOSED
}
