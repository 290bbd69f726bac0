package org.tahsil.manual;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * What overrides of a portfolio may be.
 *
 * @param mostDays an override lasts, 1 to 3660
 * @param secondPersonFrom overdue amount of the account from which a second person must agree;
 *     null: never
 * @param source the policy or decision that it stands on
 * @param validFrom null: the product's own
 */
public record ManualTerms(
    int mostDays,
    @Nullable Money secondPersonFrom,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  /** Whether a second person must agree. */
  public boolean needsSecond(Money overdue) {
    return secondPersonFrom != null && overdue.compareTo(secondPersonFrom) >= 0;
  }
}
