package org.tahsil.shared.time;

import java.time.Instant;

/** The wall clock, for audit, retries and tokens only; business instants come from a portfolio. */
public final class RealTime {

  private RealTime() {}

  public static Instant now() {
    return Instant.now();
  }
}
