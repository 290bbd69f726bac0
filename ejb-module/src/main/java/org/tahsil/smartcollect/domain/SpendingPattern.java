package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When money goes, over the months of history through today.
 *
 * @param highSpendingDays days of the month with the largest sums of debits, largest first
 * @param lowBalanceDays days of the month with the lowest mean balance, if below the average;
 *     lowest first
 * @param averageDailyBalance unrounded; empty without bank data
 * @param balances of the same days
 */
public record SpendingPattern(
    List<Integer> highSpendingDays,
    List<Integer> lowBalanceDays,
    Optional<BigDecimal> averageDailyBalance,
    DailyBalances balances) {

  /** The pattern of lines in booking order; those after today are not seen. */
  public static SpendingPattern of(
      List<BankLine> lines, LocalDate today, Settings.Behaviour settings) {
    LocalDate first = YearMonth.from(today).minusMonths(settings.months()).atDay(1);
    DailyBalances balances = DailyBalances.of(lines, today).since(first);
    return new SpendingPattern(
        highSpending(lines, first, today, settings.listedDays()),
        lowBalance(balances, settings.listedDays()),
        balances.average(),
        balances);
  }

  private static List<Integer> highSpending(
      List<BankLine> lines, LocalDate first, LocalDate today, int most) {
    Map<Integer, BigDecimal> spent =
        lines.stream()
            .filter(line -> !line.credit())
            .filter(line -> !line.on().isBefore(first) && !line.on().isAfter(today))
            .collect(
                Collectors.groupingBy(
                    line -> line.on().getDayOfMonth(),
                    TreeMap::new,
                    Collectors.reducing(BigDecimal.ZERO, BankLine::amount, BigDecimal::add)));
    return spent.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Integer> lowBalance(DailyBalances balances, int most) {
    double average = balances.average().map(BigDecimal::doubleValue).orElse(0.0);
    return balances.byDayOfMonth().entrySet().stream()
        .filter(day -> day.getValue() < average)
        .sorted(Map.Entry.comparingByValue())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
