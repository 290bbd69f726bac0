package org.tahsil.campaign;

import java.util.Set;

/** Where a version of a campaign stands. */
public enum VersionState {
  /** Written, and asked about by nobody; also one whose question nobody answered in time. */
  DRAFT,
  /** A second person is asked. */
  SUBMITTED,
  /** Takes accounts from its first day on. */
  APPROVED,
  DECLINED,
  /** Takes no more accounts; those that it has go on. */
  RETIRED;

  /** Whether it may follow on this state. */
  public boolean mayBecome(VersionState next) {
    return switch (this) {
      case DRAFT -> Set.of(SUBMITTED, RETIRED).contains(next);
      case SUBMITTED -> Set.of(APPROVED, DECLINED, DRAFT, RETIRED).contains(next);
      case APPROVED -> next == RETIRED;
      case DECLINED, RETIRED -> false;
    };
  }
}
