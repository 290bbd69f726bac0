package org.tahsil.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file: rows = accepted + updated + unchanged + quarantined.
 *
 * @param source the kind or the profile's name
 * @param status RUNNING, COMPLETED or FAILED
 */
public record IntakeBatch(
    UUID id,
    String source,
    String status,
    String takenBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    long rows,
    long accepted,
    long updated,
    long unchanged,
    long quarantined) {

  /** A row that was set aside. */
  public record QuarantinedRow(
      long line, String field, String reason, @Nullable String value, String raw) {}
}
