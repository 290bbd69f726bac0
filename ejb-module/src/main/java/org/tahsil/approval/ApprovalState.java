package org.tahsil.approval;

import java.util.Set;

/** Where a question to a second person stands. */
public enum ApprovalState {
  PENDING,
  GRANTED,
  REFUSED,
  /** Taken back by whoever owns the subject. */
  WITHDRAWN,
  /** Nobody decided it in time; follows from its date. */
  EXPIRED;

  /** Whether it may follow on this state. */
  public boolean mayBecome(ApprovalState next) {
    return this == PENDING && Set.of(GRANTED, REFUSED, WITHDRAWN, EXPIRED).contains(next);
  }
}
