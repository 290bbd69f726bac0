package org.tahsil.night.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.night.Missed;

class CutOffTest {

  @ParameterizedTest(name = "at {0}, last completed {1}: {2}")
  @CsvSource({
    // before the first night of all, nothing is caught up
    "2025-01-01T23:29:59,           , none",
    "2025-01-01T23:30:00,           , 2025-01-01",
    "2025-01-01T23:31:00, 2024-12-31, 2025-01-01",
    "2025-01-01T23:31:00, 2025-01-01, none",
    // the server was down at the cut-off
    "2025-01-02T00:10:00, 2024-12-31, 2025-01-01",
    "2025-01-02T00:10:00, 2025-01-01, none",
    "2025-01-02T23:29:00, 2024-12-01, 2025-01-01",
    // a portfolio that is not kept nightly, or was loaded with old dates
    "2025-01-02T23:29:00, 2024-11-30, none",
    "2025-01-02T23:29:00, 2025-06-01, none"
  })
  void aNightIsDueOnceItsCutOffHasPassed(
      LocalDateTime now, @Nullable LocalDate lastCompleted, String due) {
    assertThat(
            CutOff.due(now, LocalTime.of(23, 30), lastCompleted)
                .map(LocalDate::toString)
                .orElse("none"))
        .isEqualTo(due);
  }

  @ParameterizedTest(name = "due {0}, last completed {1}: {2}")
  @CsvSource({
    "2025-01-02, 2025-01-01, RUN_FIRST",
    "2025-01-02, 2024-12-02, RUN_FIRST",
    "2025-01-02, 2024-12-01, LEAVE_OUT",
    "2025-01-02,           , LEAVE_OUT"
  })
  void aMonthOfMissedDaysIsCaughtUp(
      LocalDate due, @Nullable LocalDate lastCompleted, Missed missed) {
    assertThat(CutOff.missed(due, lastCompleted)).isEqualTo(missed);
  }
}
