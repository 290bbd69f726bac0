package org.tahsil.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with an escalation.
 *
 * @param action TICK, ASK, CANCEL, RECALL, RETURN, APPROVE or REFUSE; ASK begins the step at once
 *     if no second person is set for the amount
 * @param item of TICK: code of the item, with {@code reference} and {@code date} as it asks
 * @param version on which the wish is based, refused as stale if it is not the escalation's; null:
 *     any
 */
public record EscalationWish(
    EscalationAction action,
    @Nullable String item,
    @Nullable String reference,
    @Nullable LocalDate date,
    @Nullable String note,
    @Nullable Integer version) {

  /** A wish that needs nothing but its name. */
  public static EscalationWish of(EscalationAction action, @Nullable String note) {
    return new EscalationWish(action, null, null, null, note, null);
  }

  /** The same wish, based on a version. */
  public EscalationWish at(@Nullable Integer based) {
    return new EscalationWish(action, item, reference, date, note, based);
  }
}
