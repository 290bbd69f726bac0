package org.tahsil.api.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Trends.CureDay;
import org.tahsil.delinquency.Trends.Cures;

/** How arrears ended and came again, day by day. */
@Schema(name = "Cures")
record CuresView(
    @Schema(examples = "OMT") String portfolio,
    @Schema(description = "How far the cure rate looks back.") int cureDays,
    @Schema(description = "How far the relapse rate looks back.") int relapseDays,
    List<DayView> days) {

  /** Accounts that became late, cured or late again on a day. */
  @Schema(name = "CureDay")
  record DayView(
      LocalDate date,
      long fellBehind,
      long cured,
      long relapsed,
      @Schema(
              description =
                  "Of the accounts late cure_days before, how many have been cured since; percent,"
                      + " null if none was.")
          @Nullable BigDecimal cureRate,
      @Schema(
              description =
                  "Of the accounts cured within relapse_days, how many are late; percent, null if"
                      + " none was.")
          @Nullable BigDecimal relapseRate) {

    static DayView of(CureDay day) {
      return new DayView(
          day.date(),
          day.fellBehind(),
          day.cured(),
          day.relapsed(),
          day.cureRate(),
          day.relapseRate());
    }
  }

  static CuresView of(Cures found) {
    return new CuresView(
        found.portfolio().code().value(),
        found.terms().cureDays(),
        found.terms().relapseDays(),
        found.days().stream().map(DayView::of).toList());
  }
}
