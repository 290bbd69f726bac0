package org.tahsil.channel.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** After which waits a failed message is tried again. */
public record RetryPlan(List<Duration> waits) {

  /**
   * @throws IllegalArgumentException if a wait is negative or shorter than the one before
   */
  public RetryPlan {
    waits = List.copyOf(waits);
    Duration before = Duration.ZERO;
    for (Duration wait : waits) {
      if (wait.compareTo(before) < 0) {
        throw new IllegalArgumentException("waits must grow: " + waits);
      }
      before = wait;
    }
  }

  /**
   * When to try again; empty when the last try has been made.
   *
   * @param failures failed tries so far, 1 or more
   */
  public Optional<Instant> next(int failures, Instant failedAt) {
    return failures > waits.size()
        ? Optional.empty()
        : Optional.of(failedAt.plus(waits.get(failures - 1)));
  }
}
