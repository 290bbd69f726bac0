package org.tahsil.contact;

import java.util.Set;

/** Where an exemption from a house rule stands at a business instant. */
public enum ExemptionState {
  /** For a second person; the rule counts meanwhile. */
  WAITING,
  /** A second person agreed: the rule warns and does not stop. */
  IN_FORCE,
  /** The second person said no. */
  REFUSED,
  /** Taken back before anybody had said a word. */
  WITHDRAWN,
  /** The rule was let count again before its day. */
  ENDED,
  /** Its day has come, or that of the question to a second person. */
  EXPIRED;

  /** Whether it acts or may come to act. */
  public boolean stands() {
    return this == WAITING || this == IN_FORCE;
  }

  /** Whether this state may follow by a person's act or the date. */
  public boolean mayBecome(ExemptionState next) {
    return switch (this) {
      case WAITING -> Set.of(IN_FORCE, REFUSED, WITHDRAWN, EXPIRED).contains(next);
      case IN_FORCE -> Set.of(ENDED, EXPIRED).contains(next);
      case REFUSED, WITHDRAWN, ENDED, EXPIRED -> false;
    };
  }
}
