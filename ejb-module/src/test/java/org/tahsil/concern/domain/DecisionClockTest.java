package org.tahsil.concern.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days. */
class DecisionClockTest {

  private static final Set<DayOfWeek> GULF = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 1, 2025-01-02",
    "2025-01-02, 1, 2025-01-05",
    "2025-01-03, 1, 2025-01-05",
    "2025-01-01, 5, 2025-01-08",
    "2025-01-01, 10, 2025-01-15",
    "2024-02-28, 1, 2024-02-29",
    "2024-12-31, 2, 2025-01-02"
  })
  void weekendsAreNotCounted(LocalDate day, int days, LocalDate due) {
    assertThat(DecisionClock.after(day, days, GULF, Set.of())).isEqualTo(due);
  }

  @Test
  void holidaysAreNotCounted() {
    assertThat(
            DecisionClock.after(
                LocalDate.of(2025, 1, 1),
                2,
                GULF,
                Set.of(LocalDate.of(2025, 1, 5), LocalDate.of(2025, 1, 3))))
        .isEqualTo(LocalDate.of(2025, 1, 6));
  }

  @Test
  void aWeekWithoutWorkingDaysIsRefused() {
    assertThatThrownBy(
            () ->
                DecisionClock.after(
                    LocalDate.of(2025, 1, 1), 1, EnumSet.allOf(DayOfWeek.class), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
