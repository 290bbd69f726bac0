package org.tahsil.channel.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gateway's circuit breaker as a value: after some failures in a row nothing is given to the
 * gateway for a while; then one message may try, and each further failure doubles the wait.
 *
 * @param failures in a row
 * @param closedUntil until when nothing may go; null: it may go
 */
public record Breaker(int failures, @Nullable Instant closedUntil) {
  /** After so many failures in a row the gateway is left alone. */
  public static final int LIMIT = 3;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 10;

  /** One that lets everything pass. */
  public static Breaker fresh() {
    return new Breaker(0, null);
  }

  /** Whether a message may be given to the gateway. */
  public boolean lets(Instant now) {
    return closedUntil == null || !now.isBefore(closedUntil);
  }

  /** After the gateway answered, be it with a refusal. */
  public Breaker answered() {
    return fresh();
  }

  /** After the gateway did not answer or could not be reached. */
  public Breaker failed(Instant now) {
    int more = failures + 1;
    if (more < LIMIT) {
      return new Breaker(more, null);
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(more - LIMIT, MOST_DOUBLINGS));
    return new Breaker(more, now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
  }
}
