package org.tahsil.campaign;

import java.util.Set;

/** Whether a campaign runs. */
public enum CampaignState {
  /** Never launched. */
  READY,
  RUNNING,
  /** Nobody begins, no step is done, and what is queued waits. */
  PAUSED,
  /** For good: nobody begins, journeys end, and what is queued is not sent. */
  KILLED;

  /** Whether it may follow on this state. */
  public boolean mayBecome(CampaignState next) {
    return switch (this) {
      case READY -> Set.of(RUNNING, KILLED).contains(next);
      case RUNNING -> Set.of(PAUSED, KILLED).contains(next);
      case PAUSED -> Set.of(RUNNING, KILLED).contains(next);
      case KILLED -> false;
    };
  }
}
