package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.delinquency.AgeingTerms.DayOff;

/** From which day on items are counted, by their due date. */
public final class CountingCalendar {

  /** Counts from due dates and tolerates nothing. */
  public static final CountingCalendar PLAIN = new CountingCalendar(List.of(), Set.of());

  /** How far ahead due dates are looked at: no loan lasts longer. */
  private static final int YEARS_AHEAD = 40;

  private final List<AgeingTerms> newestFirst;
  private final Set<LocalDate> holidays;

  public CountingCalendar(List<AgeingTerms> terms, Set<LocalDate> holidays) {
    this.newestFirst =
        terms.stream().sorted(Comparator.comparing(AgeingTerms::validFrom).reversed()).toList();
    this.holidays = Set.copyOf(holidays);
  }

  /** The due dates up to 40 years from today that are not counted from themselves. */
  public Map<LocalDate, LocalDate> starts(LocalDate today) {
    Map<LocalDate, LocalDate> starts = new TreeMap<>();
    newestFirst.stream()
        .map(AgeingTerms::validFrom)
        .min(Comparator.naturalOrder())
        .ifPresent(
            first ->
                first
                    .datesUntil(later(first, today).plusYears(YEARS_AHEAD))
                    .filter(due -> !start(due).equals(due))
                    .forEach(due -> starts.put(due, start(due))));
    return starts;
  }

  /** The day from which an item due on a day is counted: not before that day. */
  public LocalDate start(LocalDate due) {
    return at(due).map(terms -> workingDay(terms, due).plusDays(terms.graceDays())).orElse(due);
  }

  /** The terms that apply to items due on a day. */
  public Optional<AgeingTerms> at(LocalDate due) {
    return newestFirst.stream().filter(terms -> !terms.validFrom().isAfter(due)).findFirst();
  }

  /** What may be overdue at the end of a day without an account being past due, in minor units. */
  public long tolerated(LocalDate day) {
    return at(day).map(terms -> terms.tolerance().minor()).orElse(0L);
  }

  private LocalDate workingDay(AgeingTerms terms, LocalDate due) {
    LocalDate day = due;
    while (terms.dayOff() == DayOff.NEXT_WORKING_DAY && isOff(terms, day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean isOff(AgeingTerms terms, LocalDate day) {
    return terms.weeklyDaysOff().contains(day.getDayOfWeek()) || holidays.contains(day);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
