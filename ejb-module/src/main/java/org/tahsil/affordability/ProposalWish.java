package org.tahsil.affordability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.shared.money.Money;

/**
 * What proposals are asked for.
 *
 * @param firstAmount a first payment of its own, which may be above what can be paid a month; null:
 *     all are equal
 * @param frequency null: as the customer is paid, without a known pay every month
 * @param notBefore the earliest first date; null or past: tomorrow
 */
public record ProposalWish(
    Covers covers,
    @Nullable Money firstAmount,
    @Nullable Frequency frequency,
    @Nullable LocalDate notBefore) {

  /** What is overdue, in equal instalments after pay day. */
  public static ProposalWish overdue() {
    return new ProposalWish(Covers.OVERDUE, null, null, null);
  }
}
