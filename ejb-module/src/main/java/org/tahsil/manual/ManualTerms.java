package org.tahsil.manual;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * What overrides of a portfolio may be.
 *
 * @param mostDays that an override lasts, 1 to 3660; those that adjoin count as one, and what they
 *     last together beyond it needs a second person
 * @param mostDaysAhead of the business date an override may begin, 0 to 366
 * @param secondPersonFrom amount at stake from which a second person must agree; null: never
 * @param source the policy or decision that it stands on
 * @param validFrom the first day on which they count; null: the product's own
 * @param decidedBy null: the product's own
 */
public record ManualTerms(
    int mostDays,
    int mostDaysAhead,
    @Nullable Money secondPersonFrom,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  /**
   * Whether a second person must agree.
   *
   * @param stake what is overdue or falls due before the override ends
   * @param days that it and those it adjoins last together
   */
  public boolean needsSecond(Money stake, int days) {
    return days > mostDays || (secondPersonFrom != null && stake.compareTo(secondPersonFrom) >= 0);
  }
}
