package org.tahsil.delinquency;

/**
 * What an alert is about. The first four are moves between buckets, the next two last a while, the
 * last two are found by higher features.
 */
public enum AlertKind {
  /** From CURRENT into lateness. */
  NEW_DELINQUENCY,
  /** The same, soon after a cure. */
  RELAPSE,
  /** From one bucket into a worse one: a roll forward. */
  ESCALATION,
  /** Back to CURRENT. */
  CURE,
  /** So much is overdue as the portfolio calls high. */
  HIGH_VALUE,
  /** A good payer's first delay, or payments that shrink. */
  EARLY_WARNING,
  /** A promise to pay or a plan was not kept, or only in part. */
  BROKEN_PROMISE,
  /** What a customer told has not been decided in time. */
  CONCERN_OVERDUE
}
