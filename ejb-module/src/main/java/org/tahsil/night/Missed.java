package org.tahsil.night;

/** What becomes of the days between the last completed night and the one that is asked for. */
public enum Missed {
  /** Their nights run first, one after the other. */
  RUN_FIRST,
  /** They never get a night: what happened on them lands on the day asked for. */
  LEAVE_OUT
}
