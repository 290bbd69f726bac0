package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Credits or debits of one counterparty that come in at least three of the last six months.
 *
 * @param key what their narrations share
 * @param days of the month on which they came, oldest first
 * @param amounts as they came, oldest first, major units
 */
public record RecurringFlow(
    String key, boolean credit, List<Integer> days, List<BigDecimal> amounts) {

  public RecurringFlow {
    days = List.copyOf(days);
    amounts = List.copyOf(amounts);
  }

  /** The median day of the month; halfway between two days, the later one. */
  public int medianDay() {
    List<Integer> sorted = days.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : Math.floorDiv(sorted.get(middle - 1) + sorted.get(middle) + 1, 2);
  }

  /** The mean amount, unrounded. */
  public BigDecimal meanAmount() {
    return amounts.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(amounts.size()), MathContext.DECIMAL64);
  }

  /** What is expected of it after one date up to another, inclusive: its mean amount a month. */
  BigDecimal expected(LocalDate after, LocalDate upTo) {
    long times =
        Stream.iterate(
                YearMonth.from(after),
                month -> !month.isAfter(YearMonth.from(upTo)),
                month -> month.plusMonths(1))
            .map(month -> dayOf(month, medianDay()))
            .filter(day -> day.isAfter(after) && !day.isAfter(upTo))
            .count();
    return meanAmount().multiply(BigDecimal.valueOf(times));
  }

  /** That day of the month, or the last one of a shorter month. */
  static LocalDate dayOf(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
