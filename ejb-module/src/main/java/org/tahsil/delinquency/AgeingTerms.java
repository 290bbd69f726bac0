package org.tahsil.delinquency;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.tahsil.shared.money.Money;

/**
 * From when on a portfolio counts days past due: a dated setting with its source. Schemes that
 * count from due dates, such as the Reserve Bank's, do not heed it.
 *
 * @param validFrom the first due date to which grace and days off apply, and the first day on which
 *     the tolerance does
 * @param graceDays calendar days after the due date that are not counted, 0 to 90
 * @param dayOff what a due date on a day off means
 * @param weeklyDaysOff days of every week on which the portfolio's banks do not work
 * @param tolerance an account is not past due while what is overdue is at most this
 * @param source the contract, law or decision that it stands on
 */
public record AgeingTerms(
    LocalDate validFrom,
    int graceDays,
    DayOff dayOff,
    Set<DayOfWeek> weeklyDaysOff,
    Money tolerance,
    String source) {

  /** What a due date on a day off means. */
  public enum DayOff {
    /** Nothing: it counts as any other. */
    COUNTS,
    /** Days are counted as if the item fell due on the next working day. */
    NEXT_WORKING_DAY
  }

  public AgeingTerms {
    weeklyDaysOff = Set.copyOf(weeklyDaysOff);
  }
}
