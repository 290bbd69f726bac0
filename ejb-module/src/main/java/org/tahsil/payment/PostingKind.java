package org.tahsil.payment;

/** What lessens the debt of an account. */
public enum PostingKind {
  /** Money that came in. */
  PAYMENT,
  /** What the lender asked too much: the debt was never that high. */
  CREDIT_NOTE,
  /** What the lender gives up: the debt stays unpaid, but is no longer asked for. */
  WRITE_OFF,
  /**
   * What the lender gives up by a settlement once its lower amount was paid. Only the product posts
   * it; where the money was more than the debt, it becomes credit.
   */
  WAIVER;

  /** Whether the customer paid it. */
  public boolean isCash() {
    return this == PAYMENT;
  }
}
