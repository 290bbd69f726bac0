package org.tahsil.concern;

/** Where a concern stands. */
public enum ConcernState {
  /** Waits for somebody of the team. */
  OPEN,
  /** Its owner looks into it. */
  UNDER_REVIEW,
  /** Waits for what the customer was asked. */
  INFO_NEEDED,
  /** The customer is right. */
  UPHELD,
  /** The customer is right in part. */
  PARTLY_UPHELD,
  /** The customer is not right, or never showed it. */
  REJECTED,
  /** Taken back by who told it, or told by mistake. */
  WITHDRAWN;

  /** Whether it was decided or taken back; it stays so. */
  public boolean isEnd() {
    return this == UPHELD || this == PARTLY_UPHELD || this == REJECTED || this == WITHDRAWN;
  }

  /** Whether the customer was right, at least in part. */
  public boolean isUpheld() {
    return this == UPHELD || this == PARTLY_UPHELD;
  }
}
