package org.tahsil.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file: rows = accepted + updated + unchanged + quarantined.
 *
 * @param source the kind or the profile's name
 * @param status RUNNING, COMPLETED or FAILED
 * @param failure UPPER_SNAKE reason of a failed batch; what it had taken by then stays
 * @param ignoredColumns columns of the file that nothing reads
 */
public record IntakeBatch(
    UUID id,
    String source,
    String status,
    String takenBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    Counts counts,
    @Nullable String failure,
    List<String> ignoredColumns) {

  /** How many rows were read and what they came to. */
  public record Counts(long rows, long accepted, long updated, long unchanged, long quarantined) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /**
     * @throws IllegalArgumentException if rows is not accepted + updated + unchanged + quarantined
     */
    public Counts {
      if (rows != accepted + updated + unchanged + quarantined) {
        throw new IllegalArgumentException(
            "rows %d is not accepted %d + updated %d + unchanged %d + quarantined %d"
                .formatted(rows, accepted, updated, unchanged, quarantined));
      }
    }

    public Counts plus(Counts other) {
      return new Counts(
          rows + other.rows,
          accepted + other.accepted,
          updated + other.updated,
          unchanged + other.unchanged,
          quarantined + other.quarantined);
    }
  }

  /** A row that was set aside; {@code line} is the physical line on which it starts, from 1. */
  public record QuarantinedRow(
      long line, String field, String reason, @Nullable String value, String raw) {}
}
