package org.tahsil.console.setting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates as a date input sends them. */
final class Dates {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  private Dates() {}

  /** A date of the years 1900 to 2199; empty if it is none. */
  static Optional<LocalDate> read(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(date -> date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
