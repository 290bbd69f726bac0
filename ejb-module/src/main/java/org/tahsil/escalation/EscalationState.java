package org.tahsil.escalation;

/** Where an escalation stands. */
public enum EscalationState {
  /** Its checklist is open. */
  PROPOSED,
  /** Complete; a second person decides. */
  PENDING_APPROVAL,
  /** The case is there. */
  ACTIVE,
  /** Taken back by the lender, or ended by another step or a decision to close the case. */
  RECALLED,
  /** Given back by those who had it. */
  RETURNED,
  /** Ended because all arrears were paid. */
  PAID,
  /** Never began: given up before. */
  CANCELLED,
  /** Never began: the second person said no. */
  REFUSED;

  /** Whether nothing follows. */
  public boolean isEnd() {
    return switch (this) {
      case PROPOSED, PENDING_APPROVAL, ACTIVE -> false;
      case RECALLED, RETURNED, PAID, CANCELLED, REFUSED -> true;
    };
  }
}
