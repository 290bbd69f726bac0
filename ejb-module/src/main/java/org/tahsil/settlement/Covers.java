package org.tahsil.settlement;

/** What an offer is about. */
public enum Covers {
  /** What is past due and not disputed. */
  OVERDUE,
  /** All that is open of issued items, less money that waits for a due date. */
  OUTSTANDING
}
