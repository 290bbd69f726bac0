package org.tahsil.delinquency;

/** Where an alert stands; follows from what people did with it, and from the business date. */
public enum AlertState {
  /** Waits for somebody. */
  OPEN,
  /** Waits until a date and is then open again by itself. */
  SNOOZED,
  /** Seen, nothing more to be done. */
  ACKNOWLEDGED
}
