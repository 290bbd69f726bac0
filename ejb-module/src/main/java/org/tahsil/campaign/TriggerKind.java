package org.tahsil.campaign;

/** By what an account begins its way through a campaign. */
public enum TriggerKind {
  /** It has become so many days past due. */
  DAYS_PAST_DUE,
  /** Something falls due in so many days. */
  BEFORE_DUE,
  PROMISE_BROKEN,
  DEBIT_FAILED,
  /** The customer's risk has come into a band. */
  RISK_BAND;

  /** Whether it counts days. */
  public boolean hasDays() {
    return this == DAYS_PAST_DUE || this == BEFORE_DUE;
  }

  /** Whether it is about what is overdue already. */
  public boolean isAboutArrears() {
    return this != BEFORE_DUE;
  }
}
