package org.tahsil.campaign;

/** Where an account stands on its way through a version. */
public enum JourneyState {
  RUNNING,
  /** Its last step is done. */
  FINISHED,
  /** A stop condition held, or the campaign was killed. */
  STOPPED
}
