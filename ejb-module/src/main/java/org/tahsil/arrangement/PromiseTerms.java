package org.tahsil.arrangement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * What promises and plans of a portfolio may be and what they bear: a dated setting with its
 * source. An arrangement keeps the terms of the business date on which it was made.
 *
 * @param validFrom null: the product's own terms, which count where none are set
 * @param graceDays days after a due date on which money still is in time, 0 to 30
 * @param tolerance what may be missing of an instalment
 * @param tolerancePercent of an instalment that may be missing, 0 to 50; the larger of both counts
 * @param promiseDays how many days ahead a promise may reach, 1 to 366
 * @param planDays the same for a plan, 1 to 3660
 * @param mostOpen how many promises and plans of one account may be open at once, 1 to 20
 * @param missedAllowed how many instalments of a plan may be behind at once, 0 to 12
 * @param reAge whether plans re-age
 * @param source the policy or decision that they stand on
 */
public record PromiseTerms(
    @Nullable LocalDate validFrom,
    int graceDays,
    Money tolerance,
    BigDecimal tolerancePercent,
    int promiseDays,
    int planDays,
    int mostOpen,
    int missedAllowed,
    ReAgeTerms reAge,
    String source) {

  private static final int STANDARD_GRACE_DAYS = 2;
  private static final int STANDARD_PROMISE_DAYS = 31;
  private static final int STANDARD_PLAN_DAYS = 731;

  public PromiseTerms {
    tolerancePercent = tolerancePercent.setScale(2, java.math.RoundingMode.UNNECESSARY);
  }

  /** Two days of grace, no tolerance, a month for a promise, two years for a plan, no re-ageing. */
  public static PromiseTerms standard(Currency currency) {
    return new PromiseTerms(
        null,
        STANDARD_GRACE_DAYS,
        Money.zero(currency),
        BigDecimal.ZERO,
        STANDARD_PROMISE_DAYS,
        STANDARD_PLAN_DAYS,
        1,
        0,
        ReAgeTerms.NEVER,
        "Tahsil");
  }
}
