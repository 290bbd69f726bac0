package org.tahsil.arrangement;

import java.time.LocalDate;

/** How far apart the instalments of a plan fall due. */
public enum Frequency {
  WEEKLY,
  FORTNIGHTLY,
  MONTHLY;

  /**
   * The due date of an instalment; monthly ones keep the day of the first, or take the last day of
   * a month that is shorter.
   *
   * @param no from 0
   */
  public LocalDate date(LocalDate first, int no) {
    return switch (this) {
      case WEEKLY -> first.plusWeeks(no);
      case FORTNIGHTLY -> first.plusWeeks(2L * no);
      case MONTHLY -> first.plusMonths(no);
    };
  }
}
