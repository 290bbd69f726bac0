package org.tahsil.account;

/**
 * What becomes of money beyond the items already due: HOLD as credit, or pay AHEAD in due order.
 */
public enum AllocationRule {
  HOLD,
  AHEAD
}
