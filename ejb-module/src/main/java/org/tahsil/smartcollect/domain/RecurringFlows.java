package org.tahsil.smartcollect.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what comes again every month. */
public final class RecurringFlows {

  private RecurringFlows() {}

  private record Key(boolean credit, String counterparty) {}

  /**
   * The recurring flows among lines of a bank account, ordered by direction and counterparty. The
   * last months end with the current one if the flow has come in it already, else with the one
   * before.
   */
  public static List<RecurringFlow> among(
      List<BankLine> lines, LocalDate today, Settings.Behaviour settings) {
    Comparator<Key> order = Comparator.comparing(Key::credit).thenComparing(Key::counterparty);
    Map<Key, List<BankLine>> flows =
        lines.stream()
            .filter(line -> !line.on().isAfter(today))
            .filter(line -> !Narration.key(line.narration()).isEmpty())
            .collect(
                Collectors.groupingBy(
                    line -> new Key(line.credit(), Narration.key(line.narration())),
                    () -> new TreeMap<>(order),
                    Collectors.toList()));
    return flows.entrySet().stream()
        .flatMap(flow -> recurring(flow.getKey(), flow.getValue(), today, settings).stream())
        .toList();
  }

  private static Optional<RecurringFlow> recurring(
      Key key, List<BankLine> lines, LocalDate today, Settings.Behaviour settings) {
    YearMonth current = YearMonth.from(today);
    boolean cameAlready = lines.stream().anyMatch(line -> monthOf(line).equals(current));
    YearMonth last = cameAlready ? current : current.minusMonths(1);
    YearMonth first = last.minusMonths(settings.months() - 1L);
    List<BankLine> recent = lines.stream().filter(line -> !monthOf(line).isBefore(first)).toList();
    long months = recent.stream().map(RecurringFlows::monthOf).distinct().count();
    if (months < settings.recurringMonths()) {
      return Optional.empty();
    }
    return Optional.of(
        new RecurringFlow(
            key.counterparty(),
            key.credit(),
            recent.stream().map(line -> line.on().getDayOfMonth()).toList(),
            recent.stream().map(BankLine::amount).toList()));
  }

  private static YearMonth monthOf(BankLine line) {
    return YearMonth.from(line.on());
  }
}
