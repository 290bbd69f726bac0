package org.tahsil.contact;

/** What a rule found. */
public enum RuleOutcome {
  PASSED,
  WARNED,
  BLOCKED,
  NOT_APPLICABLE,
  /** It applies and cannot be answered: the contact is blocked. */
  FACT_MISSING;

  /** Whether the contact may not be made. */
  public boolean forbids() {
    return this == BLOCKED || this == FACT_MISSING;
  }
}
