package org.tahsil.intake.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.IntakeBatch.Counts;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/**
 * Takes one file in: a batch, its chunks, its end. A chunk that fails ends the batch as FAILED;
 * what earlier chunks took stays, and sending the file again completes it.
 */
final class FileRun {
  private static final Logger LOG = Logger.getLogger(FileRun.class.getName());

  private final BatchSteps steps;
  private final Portfolio portfolio;
  private final Mapping mapping;
  private final int rowsInChunk;

  FileRun(BatchSteps steps, Portfolio portfolio, Mapping mapping, int rowsInChunk) {
    this.steps = steps;
    this.portfolio = portfolio;
    this.mapping = mapping;
    this.rowsInChunk = rowsInChunk;
  }

  /** Takes all rows; a file that cannot be read as CSV of its kind is refused before it begins. */
  <R> UUID take(Kind<R> kind, Reader file, String source, String takenBy) throws IOException {
    RowReader<R> rows = new RowReader<>(file, kind, mapping, portfolio);
    UUID batch = UUID.randomUUID();
    steps.begin(
        portfolio,
        new IntakeBatch(
            batch,
            source,
            "RUNNING",
            takenBy,
            RealTime.now(),
            null,
            Counts.NONE,
            null,
            rows.ignoredColumns()));
    takeChunks(batch, new Chunks<>(rows, kind, mapping, rowsInChunk));
    return batch;
  }

  private <R> void takeChunks(UUID batch, Chunks<R> chunks) throws IOException {
    long line = 0;
    try {
      for (Chunk<R> chunk = chunks.next(); !chunk.rows().isEmpty(); chunk = chunks.next()) {
        line = chunk.rows().get(0).record().line();
        steps.chunk(batch, portfolio, chunk);
      }
    } catch (RuntimeException failure) {
      Throwable cause = root(failure);
      LOG.log(
          Level.WARNING,
          "batch {0} failed at the chunk of line {1}: {2}",
          new Object[] {batch, line, cause.getClass().getName()});
      steps.end(batch, reason(cause) + " AT_LINE " + line);
      return;
    }
    steps.end(batch, null);
  }

  /** Without the message: that of a database names the values of the row. */
  private static String reason(Throwable cause) {
    if (cause instanceof RefusedException refused) {
      return refused.refusal().code();
    }
    return cause instanceof SQLException sql ? "SQL_STATE_" + sql.getSQLState() : "CHUNK_FAILED";
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof UncheckedIOException)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
