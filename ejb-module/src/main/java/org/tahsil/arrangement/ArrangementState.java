package org.tahsil.arrangement;

import java.util.Set;

/**
 * Where a promise or plan stands. Facts told late (backdated money, money taken back) may judge
 * anew what was decided; what people ended stays ended.
 */
public enum ArrangementState {
  /** Still to be paid: it holds reminders and debits. */
  OPEN,
  /** All came in time. */
  KEPT,
  /** The last date passed and a part had come. */
  PARTLY_KEPT,
  /** Nothing had come by the last date, or more instalments were missed than the plan bears. */
  BROKEN,
  /** Taken back by a person, with a reason. */
  CANCELLED,
  /** Another one took its place. */
  RESCHEDULED;

  /** Whether it may follow on this state: by money and dates, or from OPEN by a person. */
  public boolean mayBecome(ArrangementState next) {
    return next().contains(next);
  }

  private Set<ArrangementState> next() {
    return switch (this) {
      case OPEN -> Set.of(KEPT, PARTLY_KEPT, BROKEN, CANCELLED, RESCHEDULED);
      case KEPT -> Set.of(OPEN, PARTLY_KEPT, BROKEN);
      case PARTLY_KEPT -> Set.of(KEPT, BROKEN);
      case BROKEN -> Set.of(OPEN, KEPT, PARTLY_KEPT);
      case CANCELLED, RESCHEDULED -> Set.of();
    };
  }

  /** Whether people ended it. */
  public boolean isEnded() {
    return this == CANCELLED || this == RESCHEDULED;
  }

  /** Whether money decided it: what counts for the kept rate. */
  public boolean isDecided() {
    return this == KEPT || isFailed();
  }

  /** Whether less came than was promised. */
  public boolean isFailed() {
    return this == PARTLY_KEPT || this == BROKEN;
  }
}
