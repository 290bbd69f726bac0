package org.tahsil.escalation.domain;

import static org.tahsil.escalation.EscalationState.ACTIVE;
import static org.tahsil.escalation.EscalationState.CANCELLED;
import static org.tahsil.escalation.EscalationState.PENDING_APPROVAL;
import static org.tahsil.escalation.EscalationState.PROPOSED;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;

/**
 * The states of an escalation on one screen. What has ended stays as it is. The trigger {@code
 * end_escalations_of_case} follows the rows PAID, CASE_CLOSED and, of ACTIVE, RETURN.
 */
public final class EscalationFlow {

  private EscalationFlow() {}

  /** The state after an action; empty if the state does not allow it. */
  public static Optional<EscalationState> after(EscalationState from, EscalationAction action) {
    return Optional.ofNullable(
        switch (action) {
          case PROPOSE -> null;
          case TICK -> when(from == PROPOSED, PROPOSED);
          case ASK -> when(from == PROPOSED, PENDING_APPROVAL);
          case ACTIVATE -> when(from == PROPOSED, ACTIVE);
          case APPROVE -> when(from == PENDING_APPROVAL, ACTIVE);
          case REFUSE -> when(from == PENDING_APPROVAL, EscalationState.REFUSED);
          case CANCEL -> when(waits(from), CANCELLED);
          case RECALL, NEXT_STEP -> when(from == ACTIVE, EscalationState.RECALLED);
          case RETURN -> when(from == ACTIVE, EscalationState.RETURNED);
          case PAID -> ended(from, EscalationState.PAID);
          case CASE_CLOSED -> ended(from, EscalationState.RECALLED);
        });
  }

  private static boolean waits(EscalationState from) {
    return from == PROPOSED || from == PENDING_APPROVAL;
  }

  /** An end that comes over every escalation of a case: what never began is cancelled. */
  private static @Nullable EscalationState ended(EscalationState from, EscalationState end) {
    return waits(from) ? CANCELLED : when(from == ACTIVE, end);
  }

  private static @Nullable EscalationState when(boolean allowed, EscalationState to) {
    return allowed ? to : null;
  }
}
