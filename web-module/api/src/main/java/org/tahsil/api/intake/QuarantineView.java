package org.tahsil.api.intake;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.intake.IntakeBatch;

/** A page of the rows of a batch that were set aside, by line. */
@Schema(name = "Quarantine")
record QuarantineView(UUID batchId, List<Row> rows, @Nullable String nextCursor) {

  /** A row that was set aside. */
  @Schema(name = "QuarantinedRow")
  record Row(
      @Schema(description = "The line on which it starts, from 1; the header is 1.") long line,
      @Schema(examples = "account_ref") String field,
      @Schema(examples = "UNKNOWN_ACCOUNT") String reason,
      @Nullable String value,
      @Schema(description = "The row as it came.") String raw) {

    static Row of(IntakeBatch.QuarantinedRow row) {
      return new Row(row.line(), row.field(), row.reason(), row.value(), row.raw());
    }
  }
}
