package org.tahsil.affordability.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.arrangement.Frequency;
import org.tahsil.smartcollect.CashFlow;

/**
 * When a customer is paid.
 *
 * @param day of a monthly pay, 1..31, in a shorter month its last day
 * @param paidOn a day of a weekly or fortnightly pay
 */
public record PayRhythm(Frequency frequency, @Nullable Integer day, @Nullable LocalDate paidOn) {
  private static final int SHORTEST_MONTH = 28;
  private static final int LONGEST_WEEK_GAP = 9;
  private static final int LONGEST_FORTNIGHT_GAP = 20;
  private static final int WEEK = 7;

  /** As it was stated. */
  public static PayRhythm stated(NewStatedIncome told) {
    return new PayRhythm(told.payFrequency(), told.payDay(), told.paidOn());
  }

  /** As bank data show it, by the middle gap between pays; empty if no income recurs. */
  public static Optional<PayRhythm> seen(CashFlow flow) {
    Integer day = flow.payDay();
    List<LocalDate> days = flow.paidOn();
    if (day == null || days.isEmpty()) {
      return Optional.empty();
    }
    LocalDate last = days.get(days.size() - 1);
    long gap = middleGap(days);
    return Optional.of(
        gap <= LONGEST_WEEK_GAP
            ? new PayRhythm(Frequency.WEEKLY, null, last)
            : gap <= LONGEST_FORTNIGHT_GAP
                ? new PayRhythm(Frequency.FORTNIGHTLY, null, last)
                : new PayRhythm(Frequency.MONTHLY, day, null));
  }

  private static long middleGap(List<LocalDate> days) {
    List<Long> gaps =
        IntStream.range(1, days.size())
            .mapToObj(no -> ChronoUnit.DAYS.between(days.get(no - 1), days.get(no)))
            .sorted()
            .toList();
    return gaps.isEmpty() ? Long.MAX_VALUE : gaps.get(gaps.size() / 2);
  }

  /**
   * The first date for an instalment. After a monthly pay it is a day of the month from 1 to 28, so
   * that every later month has it too: the earliest one that in no month comes sooner than so many
   * days after the pay. After other pays it is so many days after one.
   *
   * @param daysAfter 0 to 10
   */
  public LocalDate firstOn(LocalDate notBefore, int daysAfter) {
    if (frequency == Frequency.MONTHLY) {
      return onOrAfter(dayOfMonth(day == null ? 1 : day, daysAfter), notBefore);
    }
    LocalDate pay = paidOn == null ? notBefore : paidOn;
    int step = frequency == Frequency.WEEKLY ? WEEK : 2 * WEEK;
    long ahead = ChronoUnit.DAYS.between(notBefore, pay.plusDays(daysAfter));
    return notBefore.plusDays(Math.floorMod(ahead, step));
  }

  /** The first day that every month has, on or after a date. */
  public static LocalDate inEveryMonth(LocalDate date) {
    return date.getDayOfMonth() <= SHORTEST_MONTH ? date : date.plusMonths(1).withDayOfMonth(1);
  }

  private static int dayOfMonth(int payDay, int daysAfter) {
    if (payDay + daysAfter <= SHORTEST_MONTH) {
      return payDay + daysAfter;
    }
    int spill = Math.min(payDay, SHORTEST_MONTH) + daysAfter - SHORTEST_MONTH;
    return Math.max(1, spill);
  }

  private static LocalDate onOrAfter(int dayOfMonth, LocalDate date) {
    LocalDate inMonth = date.withDayOfMonth(dayOfMonth);
    return inMonth.isBefore(date) ? inMonth.plusMonths(1) : inMonth;
  }
}
