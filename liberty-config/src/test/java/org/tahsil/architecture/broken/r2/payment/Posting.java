package org.tahsil.architecture.broken.r2.payment;

import java.time.Instant;

/** Reads the wall clock by itself. */
public final class Posting {
  Instant at() {
    return Instant.now();
  }
}
