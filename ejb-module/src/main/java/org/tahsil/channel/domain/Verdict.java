package org.tahsil.channel.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.time.RetryPlan;

/**
 * What becomes of a message after a failed try.
 *
 * @param state QUEUED to be tried again at {@code next}, or DEAD
 * @param attempts failed tries including this one
 */
public record Verdict(MessageState state, int attempts, @Nullable Instant next) {

  /** Tries again after the plan's wait unless the failure is permanent or the last try was made. */
  public static Verdict of(Failure failure, int failedBefore, RetryPlan plan, Instant now) {
    int attempts = failedBefore + 1;
    return failure.permanent()
        ? new Verdict(MessageState.DEAD, attempts, null)
        : plan.next(attempts, now)
            .map(next -> new Verdict(MessageState.QUEUED, attempts, next))
            .orElseGet(() -> new Verdict(MessageState.DEAD, attempts, null));
  }
}
