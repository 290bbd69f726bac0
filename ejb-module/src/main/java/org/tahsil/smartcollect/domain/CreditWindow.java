package org.tahsil.smartcollect.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** The calendar days after a credit in which the balance is highest; both ends belong to it. */
public record CreditWindow(LocalDate start, LocalDate end) {

  /** The first window after a credit day of the month that does not end before a date. */
  public static CreditWindow first(
      int creditDay, LocalDate notEndingBefore, Settings.Schedule settings) {
    return Stream.iterate(
            YearMonth.from(notEndingBefore).minusMonths(1), month -> month.plusMonths(1))
        .map(month -> RecurringFlow.dayOf(month, creditDay))
        .map(
            credit ->
                new CreditWindow(
                    credit.plusDays(settings.windowFrom()), credit.plusDays(settings.windowTo())))
        .filter(window -> !window.end.isBefore(notEndingBefore))
        .findFirst()
        .orElseThrow();
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(start) && !date.isAfter(end);
  }

  /** Its days, first to last. */
  Stream<LocalDate> days() {
    return start.datesUntil(end.plusDays(1));
  }
}
