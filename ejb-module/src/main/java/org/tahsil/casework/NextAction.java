package org.tahsil.casework;

/** What is to be done next in a case. */
public enum NextAction {
  CALL,
  /** Call at the time agreed with the customer. */
  CALL_BACK,
  FIND_NUMBER,
  /** See whether the promised money came. */
  CHECK_PROMISE,
  DECIDE_DISPUTE,
  /** A decision how to go on. */
  REVIEW,
  /** Of a closed case. */
  NONE
}
