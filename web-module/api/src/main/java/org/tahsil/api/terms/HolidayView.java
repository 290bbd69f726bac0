package org.tahsil.api.terms;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.delinquency.Holiday;

/** A day on which the portfolio's banks do not work. */
@Schema(name = "Holiday")
record HolidayView(LocalDate date, String name, String source) {

  /** All that count, in order. */
  @Schema(name = "Holidays")
  record All(String portfolio, List<HolidayView> holidays) {}

  static HolidayView of(Holiday holiday) {
    return new HolidayView(holiday.on(), holiday.name(), holiday.source());
  }
}
