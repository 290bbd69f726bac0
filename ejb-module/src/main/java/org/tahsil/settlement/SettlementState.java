package org.tahsil.settlement;

import java.util.Set;

/**
 * Where an offer stands. Facts told late (backdated money, money taken back) may judge anew what
 * was paid, expired or withdrawn.
 */
public enum SettlementState {
  /** A second person is asked; the customer has no offer yet. */
  PENDING_APPROVAL,
  /** The customer may pay the lower amount. */
  OFFERED,
  /** The amount came in time: the rest is waived. */
  PAID,
  /** The last day passed, or another offer took its place. */
  EXPIRED,
  /** Taken back by a person, with a reason. */
  WITHDRAWN,
  /** The second person said no. */
  REFUSED;

  /** Whether it may follow on this state, by facts or by a person. */
  public boolean mayBecome(SettlementState next) {
    return next().contains(next);
  }

  private Set<SettlementState> next() {
    return switch (this) {
      case PENDING_APPROVAL -> Set.of(OFFERED, PAID, EXPIRED, WITHDRAWN, REFUSED);
      case OFFERED -> Set.of(PAID, EXPIRED, WITHDRAWN);
      case PAID -> Set.of(OFFERED, EXPIRED, WITHDRAWN);
      case EXPIRED, WITHDRAWN -> Set.of(PAID);
      case REFUSED -> Set.of();
    };
  }

  /** Whether it still may lead to a waiver without facts being told late. */
  public boolean isRunning() {
    return this == PENDING_APPROVAL || this == OFFERED;
  }
}
