package org.tahsil.smartcollect.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as seed 002 writes them: 2025-01-01T10:00:00.000Z. */
final class Instants {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Instants() {}

  static String text(Instant instant) {
    return MILLIS.format(instant);
  }
}
