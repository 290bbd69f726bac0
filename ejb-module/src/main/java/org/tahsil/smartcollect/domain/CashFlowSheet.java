package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.CashFlow;

/** Sorts the lines of whole months by what they are. */
public final class CashFlowSheet {
  private static final int FIRST_WEEK = 7;
  private static final List<String> OWN =
      List.of("OWN ACCOUNT", "OWN SAVINGS", "SELF TRANSFER", "TRANSFER TO SELF", "SWEEP TO");

  private CashFlowSheet() {}

  /** What the lines come to; empty without one. Lines after today are not seen. */
  public static Optional<CashFlow> of(
      List<BankLine> lines, LocalDate today, Currency currency, Settings.Behaviour settings) {
    List<BankLine> seen = lines.stream().filter(line -> !line.on().isAfter(today)).toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    List<BankLine> foreign = seen.stream().filter(line -> !own(line)).toList();
    List<RecurringFlow> flows = RecurringFlows.among(foreign, today, settings);
    Set<String> income = keys(flows, true);
    Set<String> regular = keys(flows, false);
    LocalDate first = seen.stream().map(BankLine::on).min(LocalDate::compareTo).orElseThrow();
    YearMonth firstMonth = firstMonth(first, today, settings);
    int months = (int) Math.max(0, ChronoUnit.MONTHS.between(firstMonth, YearMonth.from(today)));
    Predicate<BankLine> counts =
        line -> {
          YearMonth month = YearMonth.from(line.on());
          return !month.isBefore(firstMonth) && month.isBefore(YearMonth.from(today));
        };
    Sums sums = new Sums(seen.stream().filter(counts).toList(), currency);
    Optional<SalaryPattern> salary = SalaryPattern.among(flows, settings);
    return Optional.of(
        new CashFlow(
            first,
            seen.stream().map(BankLine::on).max(LocalDate::compareTo).orElseThrow(),
            firstMonth,
            months,
            sums.of(line -> line.credit() && !own(line) && income.contains(key(line))),
            sums.of(line -> !line.credit() && !own(line) && regular.contains(key(line))),
            sums.of(line -> !line.credit() && !own(line) && !regular.contains(key(line))),
            sums.of(line -> !line.credit() && own(line)),
            salary.map(SalaryPattern::day).orElse(null),
            salary.map(pattern -> paidOn(pattern, flows, foreign, settings)).orElse(List.of())));
  }

  private record Sums(List<BankLine> lines, Currency currency) {
    Money of(Predicate<BankLine> kind) {
      return new Money(
          lines.stream()
              .filter(kind)
              .map(BankLine::amount)
              .reduce(BigDecimal.ZERO, BigDecimal::add),
          currency);
    }
  }

  private static YearMonth firstMonth(
      LocalDate first, LocalDate today, Settings.Behaviour settings) {
    YearMonth whole = YearMonth.from(first);
    if (first.getDayOfMonth() > FIRST_WEEK) {
      whole = whole.plusMonths(1);
    }
    YearMonth earliest = YearMonth.from(today).minusMonths(settings.months());
    return whole.isBefore(earliest) ? earliest : whole;
  }

  /** The days of the flow whose mean is the salary's. */
  private static List<LocalDate> paidOn(
      SalaryPattern salary,
      List<RecurringFlow> flows,
      List<BankLine> lines,
      Settings.Behaviour settings) {
    String key =
        flows.stream()
            .filter(RecurringFlow::credit)
            .filter(flow -> flow.meanAmount().compareTo(salary.amount()) == 0)
            .map(RecurringFlow::key)
            .min(Comparator.naturalOrder())
            .orElseThrow();
    List<LocalDate> days =
        lines.stream()
            .filter(line -> line.credit() && key(line).equals(key))
            .map(BankLine::on)
            .distinct()
            .sorted()
            .toList();
    LocalDate from =
        YearMonth.from(days.get(days.size() - 1)).minusMonths(settings.months()).atDay(1);
    return days.stream().filter(day -> !day.isBefore(from)).toList();
  }

  private static Set<String> keys(List<RecurringFlow> flows, boolean credit) {
    Set<String> keys = new HashSet<>();
    flows.stream().filter(flow -> flow.credit() == credit).forEach(flow -> keys.add(flow.key()));
    return keys;
  }

  private static String key(BankLine line) {
    return Narration.key(line.narration());
  }

  private static boolean own(BankLine line) {
    String words = " " + line.narration().strip().toUpperCase(Locale.ROOT) + " ";
    return OWN.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }
}
