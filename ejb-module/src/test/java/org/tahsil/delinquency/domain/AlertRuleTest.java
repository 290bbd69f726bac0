package org.tahsil.delinquency.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.delinquency.AlertKind.CURE;
import static org.tahsil.delinquency.AlertKind.NEW_DELINQUENCY;
import static org.tahsil.delinquency.Bucket.CURRENT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.DefaultRisk.Band;
import org.tahsil.delinquency.domain.AlertRule.Weight;

class AlertRuleTest {

  @Test
  void everyMoveHasItsKind() {
    for (boolean soon : new boolean[] {false, true}) {
      for (Bucket from : Bucket.values()) {
        for (Bucket to : Bucket.values()) {
          assertThat(AlertRule.kind(from, to, soon).map(AlertKind::name).orElse("NONE"))
              .isEqualTo(expected(from, to, soon));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // bucket, overdue of 100, high from, risk, priority
    "0-30,  49, -,  -,      LOW",
    "0-30,  50, -,  -,      MEDIUM",
    "31-60, 49, -,  -,      MEDIUM",
    "31-60, 50, -,  -,      HIGH",
    "61-90, 1,  -,  -,      HIGH",
    "90+,   1,  -,  -,      HIGH",
    "0-30,  49, 50, -,      LOW",
    "0-30,  49, 49, -,      MEDIUM",
    "0-30,  50, 50, -,      HIGH",
    "0-30,  49, -,  HIGH,   MEDIUM",
    "0-30,  50, -,  HIGH,   HIGH",
    "0-30,  49, -,  MEDIUM, LOW",
    "0-30,  49, -,  LOW,    LOW",
    "0-30,  50, -,  LOW,    LOW",
    "31-60, 49, -,  LOW,    LOW",
    "31-60, 49, -,  HIGH,   HIGH",
    "61-90, 1,  -,  LOW,    MEDIUM",
    "90+,   90, 50, HIGH,   HIGH",
  })
  void bucketExposureAndRiskGiveThePriority(
      String bucket, long overdue, String high, String risk, AlertPriority priority) {
    assertThat(
            priority(NEW_DELINQUENCY, Bucket.labelled(bucket), overdue, amount(high), band(risk)))
        .isEqualTo(priority);
  }

  @Test
  void everyKindButACureIsWeighedAlike() {
    for (AlertKind kind : AlertKind.values()) {
      assertThat(priority(kind, Bucket.DAYS_OVER_90, 100, 1L, Band.HIGH))
          .isEqualTo(kind == CURE ? AlertPriority.LOW : AlertPriority.HIGH);
    }
  }

  @Test
  void whereNothingIsOverdueNothingIsUrgent() {
    assertThat(priority(NEW_DELINQUENCY, CURRENT, 0, 1L, null)).isEqualTo(AlertPriority.LOW);
  }

  @Test
  void whatIsBrokenOrNotDecidedIsMoreUrgent() {
    for (AlertKind kind : List.of(AlertKind.BROKEN_PROMISE, AlertKind.CONCERN_OVERDUE)) {
      assertThat(priority(kind, CURRENT, 0, 1L, null)).isEqualTo(AlertPriority.MEDIUM);
    }
  }

  private static AlertPriority priority(
      AlertKind kind, Bucket bucket, long overdue, @Nullable Long high, @Nullable Band risk) {
    return AlertRule.priority(kind, new Weight(bucket, overdue, 100, high, risk));
  }

  private static @Nullable Long amount(String text) {
    return text.equals("-") ? null : Long.valueOf(text);
  }

  private static @Nullable Band band(String text) {
    return text.equals("-") ? null : Band.valueOf(text);
  }

  private static String expected(Bucket from, Bucket to, boolean soonAfterCure) {
    if (from == to) {
      return "NONE";
    }
    if (to == CURRENT) {
      return "CURE";
    }
    if (from == CURRENT) {
      return soonAfterCure ? "RELAPSE" : "NEW_DELINQUENCY";
    }
    return to.lastDay() > from.lastDay() ? "ESCALATION" : "NONE";
  }
}
