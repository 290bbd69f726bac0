package org.tahsil.casework;

/** What came of trying to reach a customer; the names are those of contacts taken in. */
public enum OutcomeKind {
  RIGHT_PARTY_CONTACT,
  NO_ANSWER,
  PROMISE_TO_PAY,
  REFUSAL,
  DISPUTE,
  CALL_BACK,
  WRONG_NUMBER
}
