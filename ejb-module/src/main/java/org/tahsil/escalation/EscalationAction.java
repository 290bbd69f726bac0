package org.tahsil.escalation;

/** What can happen to an escalation. */
public enum EscalationAction {
  PROPOSE,
  /** An item of the checklist is done. */
  TICK,
  /** A second person is asked. */
  ASK,
  /** It begins without a second person. */
  ACTIVATE,
  /** The second person says yes, and it begins. */
  APPROVE,
  /** The second person says no. */
  REFUSE,
  /** It is given up before it begins. */
  CANCEL,
  /** The lender takes the case back. */
  RECALL,
  /** Those who have the case give it back. */
  RETURN,
  /** Another step begins. */
  NEXT_STEP,
  /** All arrears were paid. */
  PAID,
  /** The case was closed by decision. */
  CASE_CLOSED
}
