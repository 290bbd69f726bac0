package org.tahsil.concern.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts working days. */
public final class DecisionClock {

  private static final int DAYS_OF_WEEK = 7;

  private DecisionClock() {}

  /**
   * The working day that is so many working days after a day; the day itself is not counted.
   *
   * @param days 1 or more
   * @param off days of every week that are none; at most six
   * @param holidays further days that are none
   * @throws IllegalArgumentException if no day of the week is a working day
   */
  public static LocalDate after(
      LocalDate day, int days, Set<DayOfWeek> off, Set<LocalDate> holidays) {
    if (off.size() >= DAYS_OF_WEEK) {
      throw new IllegalArgumentException("no working day in a week");
    }
    LocalDate found = day;
    for (int counted = 0; counted < days; ) {
      found = found.plusDays(1);
      if (!off.contains(found.getDayOfWeek()) && !holidays.contains(found)) {
        counted++;
      }
    }
    return found;
  }
}
