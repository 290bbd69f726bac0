package org.tahsil.delinquency.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.DefaultRisk.Band;

/**
 * Which moves between buckets a person should look at, and how soon anything of an account.
 *
 * <p>From CURRENT into lateness is NEW_DELINQUENCY, or RELAPSE soon after a cure; further down
 * ESCALATION, back to CURRENT CURE; a step up that does not cure raises nothing.
 *
 * <p>The priority begins with the bucket (LOW up to 30 days past due, MEDIUM up to 60, HIGH beyond)
 * and goes one up where at least half of what the account owes is overdue, one up where the overdue
 * amount is high, one up for HIGH and one down for LOW default risk, and one up for a broken
 * promise and for a concern that nobody decided in time. A cure is always LOW.
 */
public final class AlertRule {

  private AlertRule() {}

  /**
   * What counts for the priority; amounts in minor units.
   *
   * @param high the amount from which an overdue one is high; null: none is
   * @param risk null: nobody scored the customer
   */
  public record Weight(
      Bucket bucket, long overdue, long outstanding, @Nullable Long high, @Nullable Band risk) {}

  /** The kind of alert that a move raises, if any. */
  public static Optional<AlertKind> kind(Bucket from, Bucket to, boolean soonAfterCure) {
    if (from == to) {
      return Optional.empty();
    }
    if (to == Bucket.CURRENT) {
      return Optional.of(AlertKind.CURE);
    }
    if (to.compareTo(from) < 0) {
      return Optional.empty();
    }
    if (from != Bucket.CURRENT) {
      return Optional.of(AlertKind.ESCALATION);
    }
    return Optional.of(soonAfterCure ? AlertKind.RELAPSE : AlertKind.NEW_DELINQUENCY);
  }

  public static AlertPriority priority(AlertKind kind, Weight weight) {
    if (kind == AlertKind.CURE) {
      return AlertPriority.LOW;
    }
    int points = lateness(weight.bucket()) + exposure(weight) + risk(weight.risk());
    points += kind == AlertKind.BROKEN_PROMISE || kind == AlertKind.CONCERN_OVERDUE ? 1 : 0;
    AlertPriority[] all = AlertPriority.values();
    return all[Math.max(0, Math.min(all.length - 1, points))];
  }

  private static int lateness(Bucket bucket) {
    return switch (bucket) {
      case CURRENT, DAYS_1_30 -> 0;
      case DAYS_31_60 -> 1;
      case DAYS_61_90, DAYS_OVER_90 -> 2;
    };
  }

  private static int exposure(Weight weight) {
    boolean most =
        weight.overdue() > 0 && weight.overdue() >= weight.outstanding() - weight.overdue();
    Long high = weight.high();
    return (most ? 1 : 0) + (high != null && weight.overdue() >= high ? 1 : 0);
  }

  private static int risk(@Nullable Band band) {
    if (band == null) {
      return 0;
    }
    return switch (band) {
      case LOW -> -1;
      case MEDIUM -> 0;
      case HIGH -> 1;
    };
  }
}
