package org.tahsil.escalation;

/** Where a case can be escalated to. */
public enum EscalationStep {
  /** Somebody in the house who knows more. */
  SPECIALIST,
  /** A third party that collects for the lender. */
  AGENCY,
  FIELD_VISIT,
  /** Lawyers or a court. */
  LEGAL
}
