package org.tahsil.casework.domain;

import static org.tahsil.casework.CaseState.CLOSED;
import static org.tahsil.casework.CaseState.ESCALATED;
import static org.tahsil.casework.CaseState.OPEN;
import static org.tahsil.casework.CaseState.WAITING;
import static org.tahsil.casework.CaseState.WORKING;

import java.util.Optional;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseState;

/**
 * The states of a case on one screen. Being assigned, planned and put off from calls changes no
 * state but that of a case that somebody works on: it waits. A closed case stays closed.
 */
public final class CaseFlow {

  private CaseFlow() {}

  /**
   * The state after an action; empty if the state does not allow it.
   *
   * @param wanted what the rule of an outcome asks for; of other actions it says nothing
   */
  public static Optional<CaseState> after(CaseState from, CaseAction action, CaseState wanted) {
    return Optional.ofNullable(
        from == CLOSED
            ? null
            : switch (action) {
              case OPEN -> null;
              case TAKE -> from == ESCALATED ? ESCALATED : WORKING;
              case RELEASE -> from == ESCALATED ? null : OPEN;
              case ASSIGN, PLAN, REQUIRE -> from;
              case ESCALATE -> ESCALATED;
              case RETURN -> from == ESCALATED ? OPEN : null;
              case DO_NOT_CALL -> from == ESCALATED ? ESCALATED : WAITING;
              case OUTCOME -> from == ESCALATED ? ESCALATED : wanted;
              case CLOSE, PAID -> CLOSED;
            });
  }

  /** The state in which a case begins. */
  public static CaseState first() {
    return OPEN;
  }
}
