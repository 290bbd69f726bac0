package org.tahsil.delinquency.domain;

import java.util.Optional;
import org.tahsil.delinquency.Bucket;

/**
 * Which moves between buckets a person should look at, and how soon.
 *
 * <p>From CURRENT into lateness is NEW_DELINQUENCY, further down ESCALATION, back to CURRENT CURE;
 * a step up that does not cure raises nothing. The worse the bucket, the higher the priority, and
 * one higher where at least half of what the account owes is overdue. A cure is always LOW.
 */
public final class AlertRule {

  private AlertRule() {}

  /** What kind of alert, and its priority. */
  public record Verdict(String kind, String priority) {}

  /**
   * @param overdue and {@code outstanding} in minor units
   */
  public static Optional<Verdict> judge(Bucket from, Bucket to, long overdue, long outstanding) {
    if (from == to) {
      return Optional.empty();
    }
    if (to == Bucket.CURRENT) {
      return Optional.of(new Verdict("CURE", "LOW"));
    }
    if (to.compareTo(from) < 0) {
      return Optional.empty();
    }
    boolean heavy = overdue > 0 && overdue >= outstanding - overdue;
    String kind = from == Bucket.CURRENT ? "NEW_DELINQUENCY" : "ESCALATION";
    return Optional.of(new Verdict(kind, priority(to, heavy)));
  }

  private static String priority(Bucket to, boolean heavy) {
    return switch (to) {
      case CURRENT, DAYS_1_30 -> heavy ? "MEDIUM" : "LOW";
      case DAYS_31_60 -> heavy ? "HIGH" : "MEDIUM";
      case DAYS_61_90, DAYS_OVER_90 -> "HIGH";
    };
  }
}
