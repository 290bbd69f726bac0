package org.tahsil.delinquency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.delinquency.AgeingTerms.DayOff;
import org.tahsil.shared.money.Money;

class CountingCalendarTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final Set<DayOfWeek> OMAN = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

  /** 2025-01-03 is a Friday, 2025-01-05 a Sunday and here a holiday. */
  @ParameterizedTest(name = "due {0}: {1}, grace {2} counts from {3}")
  @CsvSource({
    "2025-01-02, NEXT_WORKING_DAY, 0, 2025-01-02",
    "2025-01-03, NEXT_WORKING_DAY, 0, 2025-01-06",
    "2025-01-04, NEXT_WORKING_DAY, 0, 2025-01-06",
    "2025-01-05, NEXT_WORKING_DAY, 0, 2025-01-06",
    "2025-01-03, NEXT_WORKING_DAY, 5, 2025-01-11",
    "2025-01-03, COUNTS, 0, 2025-01-03",
    "2025-01-03, COUNTS, 5, 2025-01-08",
    "2024-02-29, COUNTS, 1, 2024-03-01",
    "2023-12-31, COUNTS, 5, 2023-12-31",
  })
  void countsFrom(LocalDate due, DayOff dayOff, int grace, LocalDate start) {
    AgeingTerms terms = terms("2024-01-01", grace, dayOff, "0");
    assertThat(new CountingCalendar(List.of(terms), Set.of(day("2025-01-05"))).start(due))
        .isEqualTo(start);
  }

  @Test
  void graceDaysMayEndOnADayOff() {
    AgeingTerms terms = terms("2024-01-01", 1, DayOff.NEXT_WORKING_DAY, "0");
    assertThat(new CountingCalendar(List.of(terms), Set.of()).start(day("2025-01-02")))
        .isEqualTo("2025-01-03");
  }

  @Test
  void laterTermsApplyFromTheirFirstDay() {
    CountingCalendar calendar =
        new CountingCalendar(
            List.of(
                terms("2025-02-01", 0, DayOff.COUNTS, "0"),
                terms("2025-01-01", 10, DayOff.COUNTS, "1.500")),
            Set.of());
    assertThat(calendar.start(day("2025-01-31"))).isEqualTo("2025-02-10");
    assertThat(calendar.start(day("2025-02-01"))).isEqualTo("2025-02-01");
    assertThat(calendar.tolerated(day("2024-12-31"))).isZero();
    assertThat(calendar.tolerated(day("2025-01-31"))).isEqualTo(1500);
    assertThat(calendar.tolerated(day("2025-02-01"))).isZero();
  }

  @Test
  void namesOnlyDueDatesThatAreNotCountedFromThemselves() {
    CountingCalendar calendar =
        new CountingCalendar(
            List.of(
                terms("2025-01-10", 0, DayOff.NEXT_WORKING_DAY, "0"),
                terms("2025-01-18", 0, DayOff.COUNTS, "0")),
            Set.of());
    assertThat(calendar.starts(day("2025-01-01")))
        .isEqualTo(
            Map.of(
                day("2025-01-10"), day("2025-01-12"),
                day("2025-01-11"), day("2025-01-12"),
                day("2025-01-17"), day("2025-01-19")));
  }

  @Test
  void withoutTermsNothingIsMoved() {
    assertThat(CountingCalendar.PLAIN.starts(day("2025-01-01"))).isEmpty();
  }

  private static AgeingTerms terms(String from, int grace, DayOff dayOff, String tolerance) {
    return new AgeingTerms(day(from), grace, dayOff, OMAN, Money.of(tolerance, OMR), "Contract");
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
