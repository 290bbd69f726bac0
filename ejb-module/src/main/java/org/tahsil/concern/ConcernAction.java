package org.tahsil.concern;

/** What can happen to a concern. */
public enum ConcernAction {
  TELL,
  /** Somebody of the team makes it his. */
  TAKE,
  /** Its owner gives it back to the team. */
  RELEASE,
  /** It is handed over to somebody or to another team. */
  ASSIGN,
  /** The customer is asked for something. */
  ASK,
  /** What was asked for came. */
  ANSWER,
  /** Evidence was handed in. */
  EVIDENCE,
  /** More time to decide. */
  EXTEND,
  /** A night found it undecided after its day. */
  OVERDUE,
  /** A decision is made that needs a second person's word. */
  PROPOSE,
  /** The second person said no. */
  TURN_DOWN,
  UPHOLD,
  UPHOLD_PARTLY,
  REJECT,
  WITHDRAW
}
