package org.tahsil.manual;

import java.util.Set;

/** Where an override stands on a business date. */
public enum OverrideState {
  /** For a second person; automation goes on meanwhile. */
  WAITING,
  /** It stands; it acts from its first day on. */
  RUNNING,
  /** Its last day has passed, or that of the question to a second person. */
  EXPIRED,
  /** A person let automation act again earlier. */
  ENDED,
  /** The second person said no. */
  REFUSED,
  /** Taken back before it acted. */
  WITHDRAWN;

  /** Whether it acts or may come to act. */
  public boolean stands() {
    return this == WAITING || this == RUNNING;
  }

  /** Whether this state may follow by a person's act or the date. */
  public boolean mayBecome(OverrideState next) {
    return switch (this) {
      case WAITING -> Set.of(RUNNING, EXPIRED, REFUSED, WITHDRAWN).contains(next);
      case RUNNING -> Set.of(EXPIRED, ENDED, WITHDRAWN).contains(next);
      case EXPIRED, ENDED, REFUSED, WITHDRAWN -> false;
    };
  }
}
