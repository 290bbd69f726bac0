package org.tahsil.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.time.RetryPlan;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;

/**
 * What becomes of a delivery that was sent.
 *
 * @param next when to send it again; null unless it is QUEUED
 */
public record Verdict(DeliveryState state, @Nullable Instant next) {
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 9;

  /**
   * Delivered, dead, or queued after the plan's wait, or after the one that the endpoint asks for
   * if that is longer.
   *
   * @param triesBefore failed tries before this one
   */
  public static Verdict of(Answer answer, int triesBefore, RetryPlan plan, int jitter) {
    if (answer.delivered()) {
      return new Verdict(DeliveryState.DELIVERED, null);
    }
    if (answer.gone()) {
      return new Verdict(DeliveryState.DEAD, null);
    }
    Duration asked = answer.retryAfter();
    return plan.next(triesBefore + 1, answer.at(), jitter)
        .map(next -> asked == null ? next : later(next, answer.at().plus(asked)))
        .map(next -> new Verdict(DeliveryState.QUEUED, next))
        .orElseGet(() -> new Verdict(DeliveryState.DEAD, null));
  }

  /**
   * Until when the whole endpoint is left alone after a failure, so that a long queue does not call
   * it in vain thousands of times: a second, then each time twice as long as before, at most five
   * minutes, or longer if it asks for that.
   *
   * @param failures of any delivery to it in a row, 1 or more
   */
  public static Instant rest(Answer answer, int failures) {
    long seconds = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
    Duration rest = Duration.ofSeconds(seconds);
    Instant until = answer.at().plus(rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest);
    Duration asked = answer.retryAfter();
    return asked == null ? until : later(until, answer.at().plus(asked));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
