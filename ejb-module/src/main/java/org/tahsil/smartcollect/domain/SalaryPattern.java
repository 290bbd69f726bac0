package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the income comes and how steady it is.
 *
 * @param day of the month, 1..31
 * @param amount mean of the last six months' amounts, unrounded
 * @param consistency 100 × (1 − population standard deviation / mean), clamped to 0..100
 * @param circular whether the day is a circular estimate, because no large recurring credit comes
 *     on days 1 to 7
 */
public record SalaryPattern(int day, BigDecimal amount, double consistency, boolean circular) {
  private static final double MONTH = 365.25 / 12;

  /** The salary among the recurring flows, if there is any recurring credit. */
  public static Optional<SalaryPattern> among(
      List<RecurringFlow> flows, Settings.Behaviour settings) {
    Comparator<RecurringFlow> bySize =
        Comparator.comparing(RecurringFlow::meanAmount)
            .thenComparing(RecurringFlow::key, Comparator.reverseOrder());
    List<RecurringFlow> credits = flows.stream().filter(RecurringFlow::credit).toList();
    Optional<RecurringFlow> largest = credits.stream().max(bySize);
    if (largest.isEmpty()) {
      return Optional.empty();
    }
    double least = largest.get().meanAmount().doubleValue() * settings.salaryShare();
    return credits.stream()
        .filter(flow -> flow.medianDay() <= settings.salaryLastDay())
        .filter(flow -> flow.meanAmount().doubleValue() >= least)
        .max(bySize)
        .map(flow -> of(flow, flow.medianDay(), false))
        .or(() -> largest.map(flow -> of(flow, circularDay(flow.days()), true)));
  }

  /** The first credit day after a date. */
  public LocalDate nextAfter(LocalDate date) {
    return Stream.iterate(YearMonth.from(date), month -> month.plusMonths(1))
        .map(month -> RecurringFlow.dayOf(month, day))
        .filter(credit -> credit.isAfter(date))
        .findFirst()
        .orElseThrow();
  }

  private static SalaryPattern of(RecurringFlow flow, int day, boolean circular) {
    return new SalaryPattern(day, flow.meanAmount(), consistency(flow.amounts()), circular);
  }

  /** Also 0 for a mean that is not positive. */
  static double consistency(List<BigDecimal> amounts) {
    double mean = amounts.stream().mapToDouble(BigDecimal::doubleValue).average().orElse(0);
    double variance =
        amounts.stream()
            .mapToDouble(amount -> Math.pow(amount.doubleValue() - mean, 2))
            .average()
            .orElse(0);
    return mean <= 0 ? 0 : Band.clamp(100 * (1 - Math.sqrt(variance) / mean), 0, 100);
  }

  /** The mean direction on a circle of one mean month: of 30, 31, 1 and 2 it is a month's turn. */
  static int circularDay(List<Integer> days) {
    double east = days.stream().mapToDouble(day -> Math.cos(angle(day))).sum();
    double north = days.stream().mapToDouble(day -> Math.sin(angle(day))).sum();
    double turn = Math.atan2(north, east) / (2 * Math.PI);
    long day = Math.round((turn < 0 ? turn + 1 : turn) * MONTH);
    return day == 0 ? 31 : (int) day;
  }

  private static double angle(int day) {
    return 2 * Math.PI * day / MONTH;
  }
}
