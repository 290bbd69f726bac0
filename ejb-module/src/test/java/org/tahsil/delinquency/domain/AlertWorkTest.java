package org.tahsil.delinquency.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertState;

class AlertWorkTest {

  @ParameterizedTest
  @CsvSource({
    "OPEN,         ASSIGN,      true",
    "OPEN,         ACKNOWLEDGE, true",
    "OPEN,         SNOOZE,      true",
    "OPEN,         REOPEN,      false",
    "SNOOZED,      ASSIGN,      true",
    "SNOOZED,      ACKNOWLEDGE, true",
    "SNOOZED,      SNOOZE,      true",
    "SNOOZED,      REOPEN,      true",
    "ACKNOWLEDGED, ASSIGN,      true",
    "ACKNOWLEDGED, ACKNOWLEDGE, false",
    "ACKNOWLEDGED, SNOOZE,      false",
    "ACKNOWLEDGED, REOPEN,      true",
  })
  void everyStateSaysWhatCanBeDone(AlertState state, Action action, boolean allowed) {
    assertThat(AlertWork.allows(state, action)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, false",
    "2025-01-01, false",
    "2025-01-02, true",
    "2026-01-02, true",
    "2026-01-03, false",
  })
  void aSnoozeEndsWithinAYear(LocalDate until, boolean fits) {
    assertThat(AlertWork.dateFault(LocalDate.of(2025, 1, 1), until).isEmpty()).isEqualTo(fits);
  }
}
