package org.tahsil.manual;

/** Why people take an account over. */
public enum OverrideReason {
  /** So much is at stake that one person looks after it. */
  HIGH_VALUE,
  /** Several parties, guarantees or courts: rules do not fit. */
  COMPLEX,
  /** Somebody who knows the customer speaks with him. */
  RELATIONSHIP,
  /** What the books say may be wrong; until that is known nobody is reminded or debited by it. */
  DATA_IN_DOUBT,
  OTHER
}
