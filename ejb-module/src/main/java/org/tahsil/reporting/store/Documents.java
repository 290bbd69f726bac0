package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Documents of completed jobs, in pieces, so that none is ever whole in memory. */
@ApplicationScoped
public class Documents {
  private static final int PIECE = 256 * 1024;
  private static final int DROPPED_AT_ONCE = 20;

  private static final String COMPLETE =
      """
      update report_job set state = 'COMPLETED', bytes = :bytes, rows_written = :rows,
        rows_expected = :rows, failure = null, ended_at = cast(:now as timestamptz),
        expires_at = cast(:expires as timestamptz)
      where run_id = :run and state = 'RUNNING' and cancel_by is null
      returning job_no
      """;

  private static final String DROP =
      """
      with gone as (
        update report_job set dropped = true where job_no in (
          select job_no from report_job
          where state = 'COMPLETED' and not dropped and expires_at <= cast(:now as timestamptz)
          order by expires_at limit :most for update skip locked)
        returning job_no)
      delete from report_chunk using gone where report_chunk.job_no = gone.job_no
      """;

  @Inject private Jdbi jdbi;

  /**
   * What a run made.
   *
   * @param bytes length of the content
   */
  public record Made(UUID run, long rows, long bytes, Instant at, Instant expires) {}

  /** Completes a run with its document; false if it is no longer current or was cancelled. */
  public boolean complete(Made made, InputStream content) throws IOException {
    Optional<Long> job =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(COMPLETE)
                    .bindMethods(made)
                    .bind("now", made.at().toString())
                    .bind("expires", made.expires().toString())
                    .mapTo(Long.class)
                    .findOne());
    if (job.isEmpty()) {
      return false;
    }
    try (Handle handle = jdbi.open()) {
      int no = 0;
      for (byte[] piece = content.readNBytes(PIECE);
          piece.length > 0;
          piece = content.readNBytes(PIECE)) {
        handle.execute("insert into report_chunk values (?, ?, ?)", job.get(), no++, piece);
      }
    }
    return true;
  }

  /** A piece of a document, counted from 0; empty after the last, or if the document is gone. */
  public Optional<byte[]> piece(long job, int no) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select content from report_chunk where job_no = :job and chunk_no = :no")
                .bind("job", job)
                .bind("no", no)
                .mapTo(byte[].class)
                .findOne());
  }

  /** Drops some documents that have expired; how many pieces that were. */
  public int drop(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(DROP)
                .bind("now", now.toString())
                .bind("most", DROPPED_AT_ONCE)
                .execute());
  }
}
