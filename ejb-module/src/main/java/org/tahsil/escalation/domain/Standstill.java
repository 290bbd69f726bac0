package org.tahsil.escalation.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.hold.HoldReason;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.Refusal;

/**
 * Which holds keep a step from beginning. Nobody outside is set on somebody who must not be
 * contacted; lawyers are kept back only by a moratorium, for a matter before a court is no bar to
 * them.
 */
public final class Standstill {

  private Standstill() {}

  /**
   * A hold of a whole account that stands today.
   *
   * @param contact whether it stops contact
   */
  public record Standing(AccountRef account, HoldReason reason, boolean contact) {}

  /** Why a step cannot begin under the holds of its accounts; empty if it can. */
  public static Optional<Refusal> fault(EscalationStep step, List<Standing> holds) {
    return holds.stream().filter(hold -> bars(step, hold)).findFirst().map(Standstill::refusal);
  }

  private static boolean bars(EscalationStep step, Standing hold) {
    return switch (step) {
      case SPECIALIST -> false;
      case AGENCY, FIELD_VISIT -> hold.contact();
      case LEGAL -> hold.reason() == HoldReason.BREATHING_SPACE;
    };
  }

  private static Refusal refusal(Standing hold) {
    return new Refusal(
        Refusal.Kind.RULE,
        "ESCALATION_HELD",
        "case_id",
        hold.account().value(),
        "Wait until the hold ends, or end it.",
        Map.of("reason", hold.reason().name()));
  }
}
