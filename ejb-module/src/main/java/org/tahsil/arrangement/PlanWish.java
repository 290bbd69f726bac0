package org.tahsil.arrangement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * A plan in equal instalments.
 *
 * @param covers what it is about, if no total is named
 * @param total null: what {@code covers} comes to on the business date
 * @param firstAmount a first instalment of its own, of which the others share the rest; null: all
 *     are equal
 * @param instalments how many in all
 */
public record PlanWish(
    Covers covers,
    @Nullable Money total,
    @Nullable Money firstAmount,
    int instalments,
    LocalDate firstOn,
    Frequency frequency) {

  /** Fewer instalments than this are no plan. */
  public static final int LEAST_INSTALMENTS = 2;

  /** More instalments than this are a mistake. */
  public static final int MOST_INSTALMENTS = 120;

  /** What a plan is about. */
  public enum Covers {
    /** What is past due. */
    OVERDUE,
    /** All that is open of issued items. */
    OUTSTANDING
  }
}
