package org.tahsil.casework;

/** What can happen to a case. */
public enum CaseAction {
  OPEN,
  /** An agent makes it his. */
  TAKE,
  /** Its owner gives it back. */
  RELEASE,
  /** It is given to somebody or to a team. */
  ASSIGN,
  /** The next action is set by hand. */
  PLAN,
  ESCALATE,
  /** Back from where it was escalated to. */
  RETURN,
  /** The customer is not to be called before a date. */
  DO_NOT_CALL,
  /** The skill that it needs is set, or none any more. */
  REQUIRE,
  /** A contact came to something. */
  OUTCOME,
  /** Ended by a decision. */
  CLOSE,
  /** Ended because all arrears were paid. */
  PAID
}
