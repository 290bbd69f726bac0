package org.tahsil.delinquency.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.delinquency.Bucket.CURRENT;
import static org.tahsil.delinquency.Bucket.DAYS_1_30;
import static org.tahsil.delinquency.Bucket.DAYS_31_60;
import static org.tahsil.delinquency.Bucket.DAYS_61_90;
import static org.tahsil.delinquency.Bucket.DAYS_OVER_90;

import org.junit.jupiter.api.Test;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.domain.AlertRule.Verdict;

class AlertRuleTest {

  @Test
  void everyMoveHasItsKind() {
    for (Bucket from : Bucket.values()) {
      for (Bucket to : Bucket.values()) {
        assertThat(AlertRule.judge(from, to, 1, 9).map(Verdict::kind).orElse("NONE"))
            .isEqualTo(expected(from, to));
      }
    }
  }

  @Test
  void theBucketAndTheShareOfOverdueGiveThePriority() {
    assertThat(priority(DAYS_1_30, 49, 100)).isEqualTo("LOW");
    assertThat(priority(DAYS_1_30, 50, 100)).isEqualTo("MEDIUM");
    assertThat(priority(DAYS_31_60, 49, 100)).isEqualTo("MEDIUM");
    assertThat(priority(DAYS_31_60, 50, 100)).isEqualTo("HIGH");
    assertThat(priority(DAYS_61_90, 1, 100)).isEqualTo("HIGH");
    assertThat(priority(DAYS_OVER_90, 1, 100)).isEqualTo("HIGH");
  }

  @Test
  void aCureIsNeverUrgent() {
    assertThat(AlertRule.judge(DAYS_OVER_90, CURRENT, 0, 0)).hasValue(new Verdict("CURE", "LOW"));
  }

  private static String priority(Bucket to, long overdue, long outstanding) {
    return AlertRule.judge(CURRENT, to, overdue, outstanding).orElseThrow().priority();
  }

  private static String expected(Bucket from, Bucket to) {
    if (from == to) {
      return "NONE";
    }
    if (to == CURRENT) {
      return "CURE";
    }
    if (from == CURRENT) {
      return "NEW_DELINQUENCY";
    }
    return to.lastDay() > from.lastDay() ? "ESCALATION" : "NONE";
  }
}
