package org.tahsil.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of sending once.
 *
 * @param status of HTTP; null: no answer
 * @param error code of the failure; null: delivered
 * @param retryAfter how long the endpoint asked to be left alone; null: it did not
 */
public record Answer(
    Instant at,
    Duration took,
    @Nullable Integer status,
    @Nullable String error,
    @Nullable Duration retryAfter) {
  private static final int GONE = 410;
  private static final Duration SLOW = Duration.ofSeconds(2);

  /** Whatever the endpoint answered: only 2xx is a delivery, redirects are not followed. */
  public static Answer of(Instant at, Duration took, int status, @Nullable Duration retryAfter) {
    boolean good = status >= 200 && status < 300;
    boolean redirect = status >= 300 && status < 400;
    String error =
        good ? null : status == GONE ? "GONE" : redirect ? "REDIRECT_REFUSED" : "HTTP_" + status;
    return new Answer(at, took, status, error, good ? null : retryAfter);
  }

  /** No answer, for a reason with a stable code. */
  public static Answer none(Instant at, Duration took, String error) {
    return new Answer(at, took, null, error, null);
  }

  public boolean delivered() {
    return error == null;
  }

  /** The endpoint wants nothing any more. */
  public boolean gone() {
    return status != null && status == GONE;
  }

  /** Whether it keeps its sender so long that only one may work for the endpoint. */
  public boolean slow() {
    return !delivered() || took.compareTo(SLOW) > 0;
  }
}
