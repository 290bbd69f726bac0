package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The balance at the end of each day over all bank accounts of a customer: from the day of the
 * first line through today. An account without a line on a day keeps its last balance; before its
 * first line it has the balance that this line began with.
 */
public final class DailyBalances {
  private final NavigableMap<LocalDate, BigDecimal> byDay;

  private DailyBalances(NavigableMap<LocalDate, BigDecimal> byDay) {
    this.byDay = byDay;
  }

  /** The balances through a date; lines in booking order, later ones are not seen. */
  public static DailyBalances of(List<BankLine> lines, LocalDate today) {
    NavigableMap<LocalDate, BigDecimal> total = new TreeMap<>();
    List<BankLine> seen = lines.stream().filter(line -> !line.on().isAfter(today)).toList();
    if (seen.isEmpty()) {
      return new DailyBalances(total);
    }
    LocalDate first = seen.stream().map(BankLine::on).min(LocalDate::compareTo).orElseThrow();
    Collection<List<BankLine>> accounts =
        seen.stream()
            .collect(
                Collectors.groupingBy(BankLine::account, LinkedHashMap::new, Collectors.toList()))
            .values();
    for (List<BankLine> account : accounts) {
      Map<LocalDate, BigDecimal> closing = new LinkedHashMap<>();
      account.forEach(line -> closing.put(line.on(), line.balanceAfter()));
      BigDecimal balance = account.get(0).balanceBefore();
      for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
        balance = closing.getOrDefault(day, balance);
        total.merge(day, balance, BigDecimal::add);
      }
    }
    return new DailyBalances(total);
  }

  /** Only the days from a date on. */
  DailyBalances since(LocalDate first) {
    return new DailyBalances(byDay.tailMap(first, true));
  }

  /** The mean over all days, unrounded; empty without a line. */
  public Optional<BigDecimal> average() {
    return byDay.isEmpty()
        ? Optional.empty()
        : Optional.of(
            byDay.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(byDay.size()), MathContext.DECIMAL64));
  }

  /** The mean over days from..to, if balances are known for each of them. */
  OptionalDouble average(LocalDate from, LocalDate to) {
    if (byDay.isEmpty() || byDay.firstKey().isAfter(from) || byDay.lastKey().isBefore(to)) {
      return OptionalDouble.empty();
    }
    return byDay.subMap(from, true, to, true).values().stream()
        .mapToDouble(BigDecimal::doubleValue)
        .average();
  }

  /** The share of days, 0..1, that end with less than an amount; 0 without a line. */
  double shareBelow(BigDecimal amount) {
    return byDay.values().stream()
        .mapToInt(balance -> balance.compareTo(amount) < 0 ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** The mean balance by day of the month. */
  Map<Integer, Double> byDayOfMonth() {
    return byDay.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                day -> day.getKey().getDayOfMonth(),
                TreeMap::new,
                Collectors.averagingDouble(day -> day.getValue().doubleValue())));
  }
}
