package org.tahsil.api.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.intake.IntakeBatch;

/** What became of a file: rows = accepted + updated + unchanged + quarantined. */
@Schema(name = "Batch")
record BatchView(
    UUID batchId,
    @Schema(description = "The kind or profile.", examples = "payments") String source,
    @Schema(enumeration = {"RUNNING", "COMPLETED", "FAILED"}) String status,
    long rows,
    long accepted,
    long updated,
    long unchanged,
    long quarantined,
    @Schema(description = "Columns that nothing reads.") List<String> ignoredColumns,
    @Schema(description = "Why it failed; what it had taken by then stays.")
        @Nullable String failure,
    String takenBy,
    Instant startedAt,
    @Nullable Instant endedAt) {

  static BatchView of(IntakeBatch batch) {
    IntakeBatch.Counts counts = batch.counts();
    return new BatchView(
        batch.id(),
        batch.source(),
        batch.status(),
        counts.rows(),
        counts.accepted(),
        counts.updated(),
        counts.unchanged(),
        counts.quarantined(),
        batch.ignoredColumns(),
        batch.failure(),
        batch.takenBy(),
        batch.startedAt(),
        batch.endedAt());
  }
}
