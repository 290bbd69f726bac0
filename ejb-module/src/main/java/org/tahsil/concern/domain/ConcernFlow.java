package org.tahsil.concern.domain;

import static org.tahsil.concern.ConcernState.INFO_NEEDED;
import static org.tahsil.concern.ConcernState.OPEN;
import static org.tahsil.concern.ConcernState.PARTLY_UPHELD;
import static org.tahsil.concern.ConcernState.REJECTED;
import static org.tahsil.concern.ConcernState.UNDER_REVIEW;
import static org.tahsil.concern.ConcernState.UPHELD;
import static org.tahsil.concern.ConcernState.WITHDRAWN;

import java.util.Optional;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernState;

/**
 * The states of a concern on one screen. Only what somebody looks into can be upheld; who does not
 * answer can be rejected. What is decided stays decided.
 */
public final class ConcernFlow {

  private ConcernFlow() {}

  /** The state after an action; empty if the state does not allow it. */
  public static Optional<ConcernState> after(ConcernState from, ConcernAction action) {
    return Optional.ofNullable(
        from.isEnd()
            ? null
            : switch (action) {
              case TELL -> null;
              case TAKE -> from == INFO_NEEDED ? INFO_NEEDED : UNDER_REVIEW;
              case RELEASE -> from == UNDER_REVIEW ? OPEN : null;
              case ASSIGN, EXTEND, OVERDUE -> from;
              case ASK -> from == INFO_NEEDED ? null : INFO_NEEDED;
              case ANSWER -> from == INFO_NEEDED ? UNDER_REVIEW : null;
              case EVIDENCE -> from == INFO_NEEDED ? UNDER_REVIEW : from;
              case PROPOSE, TURN_DOWN -> from == UNDER_REVIEW ? UNDER_REVIEW : null;
              case UPHOLD -> from == UNDER_REVIEW ? UPHELD : null;
              case UPHOLD_PARTLY -> from == UNDER_REVIEW ? PARTLY_UPHELD : null;
              case REJECT -> from == OPEN ? null : REJECTED;
              case WITHDRAW -> WITHDRAWN;
            });
  }

  /** What to do first, or instead, where the state does not allow an action. */
  public static String remedy(ConcernState state, ConcernAction action) {
    boolean decides =
        action == ConcernAction.UPHOLD
            || action == ConcernAction.UPHOLD_PARTLY
            || action == ConcernAction.REJECT;
    if (decides && state == OPEN) {
      return "It is OPEN: TAKE it first, only what somebody looks into is decided.";
    }
    return decides && state == INFO_NEEDED
        ? "It is INFO_NEEDED: ANSWER it first, or REJECT it."
        : "It is " + state + ": read it again.";
  }

  /** The state in which a concern begins. */
  public static ConcernState first() {
    return OPEN;
  }
}
