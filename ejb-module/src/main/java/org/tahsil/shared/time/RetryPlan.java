package org.tahsil.shared.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** After which waits what failed is tried again. */
public record RetryPlan(List<Duration> waits) {
  private static final int WHOLE = 1000;

  /** By how many thousandths of itself a wait is lengthened at most. */
  public static final int MOST_JITTER = 200;

  /**
   * @throws IllegalArgumentException if a wait is not positive or shorter than the one before
   */
  public RetryPlan {
    waits = List.copyOf(waits);
    Duration before = Duration.ofMillis(1);
    for (Duration wait : waits) {
      if (wait.compareTo(before) < 0) {
        throw new IllegalArgumentException("waits must be positive and grow: " + waits);
      }
      before = wait;
    }
  }

  /**
   * When to try again after the plain wait; empty when the last try has been made.
   *
   * @param tries failed so far, 1 or more
   */
  public Optional<Instant> next(int tries, Instant failedAt) {
    return next(tries, failedAt, 0);
  }

  /**
   * When to try again; empty when the last try has been made.
   *
   * @param tries failed so far, 1 or more
   * @param jitter 0 to {@link #MOST_JITTER}: so many thousandths are added to the wait
   */
  public Optional<Instant> next(int tries, Instant failedAt, int jitter) {
    if (tries > waits.size()) {
      return Optional.empty();
    }
    Duration wait = waits.get(tries - 1);
    return Optional.of(failedAt.plus(wait).plus(wait.multipliedBy(jitter).dividedBy(WHOLE)));
  }
}
