package org.tahsil.account;

/**
 * How days past due are counted: ELAPSED, the days since the oldest unpaid due date; INCLUSIVE, one
 * more, because the due date itself is overdue day 1 (Reserve Bank of India).
 */
public enum DpdConvention {
  ELAPSED(0),
  INCLUSIVE(1);

  private final int dueDateCounts;

  DpdConvention(int dueDateCounts) {
    this.dueDateCounts = dueDateCounts;
  }

  /** What is added to the elapsed days. */
  public int dueDateCounts() {
    return dueDateCounts;
  }
}
