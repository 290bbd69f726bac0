package org.tahsil.settlement;

import org.tahsil.approval.ApprovalKind;

/** What sort of offer it is. */
public enum SettlementKind {
  /** A lower amount that closes what is owed. */
  SETTLEMENT,
  /** A discount for paying early. */
  INCENTIVE;

  /** What a second person is asked about. */
  public ApprovalKind approval() {
    return switch (this) {
      case SETTLEMENT -> ApprovalKind.SETTLEMENT;
      case INCENTIVE -> ApprovalKind.INCENTIVE;
    };
  }
}
