package org.tahsil.campaign;

/** How the steps of a version follow each other. */
public enum CampaignMode {
  /** One after the other; waits count from the step before. For longer delinquency. */
  SEQUENTIAL,
  /** Side by side; waits count from the beginning. For urgent cases of high risk. */
  PARALLEL,
  /**
   * One after the other, each message by the channel that the customer prefers, and by the other
   * one where the first is closed.
   */
  ADAPTIVE;

  /** Whether all steps wait from the beginning. */
  public boolean isSideBySide() {
    return this == PARALLEL;
  }
}
