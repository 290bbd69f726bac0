package org.tahsil.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made in the background.
 *
 * @param no grows with each job
 * @param order with whoever asked for it
 * @param schedule that asked for it; null: a person did
 */
public record ReportJob(
    long no,
    UUID id,
    ReportQuery query,
    PrintOrder order,
    @Nullable UUID schedule,
    State state,
    Work work,
    Times times) {

  /**
   * The life of a job. A running one is queued again if its server let go of it; one that failed or
   * was cancelled, if somebody asks again.
   */
  public enum State {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    public boolean isEnd() {
      return this != QUEUED && this != RUNNING;
    }
  }

  /**
   * What was done so far.
   *
   * @param attempts how often a server took it
   * @param cancelling whether somebody asked to cancel it
   * @param rowsExpected null: nobody can tell
   * @param bytes of the document; null before it is there
   * @param failure a stable code
   */
  public record Work(
      int attempts,
      boolean cancelling,
      long rowsWritten,
      @Nullable Long rowsExpected,
      @Nullable Long bytes,
      @Nullable String failure) {}

  /**
   * Real instants.
   *
   * @param began of the last attempt
   * @param expires when the document goes
   */
  public record Times(
      Instant queued,
      @Nullable Instant began,
      @Nullable Instant ended,
      @Nullable Instant expires) {}

  /**
   * How far it is.
   *
   * @param percent 0..100, 100 only with the document
   * @param rowsPerSecond of the last attempt; null before it has any
   * @param remaining until all rows are written; null if nobody can tell
   */
  public record Progress(int percent, @Nullable Long rowsPerSecond, @Nullable Duration remaining) {}

  /** Whether the document can be had. */
  public boolean isReady(Instant now) {
    Instant expires = times.expires();
    return state == State.COMPLETED && expires != null && now.isBefore(expires);
  }

  /** Whether the document was there and is gone. */
  public boolean isExpired(Instant now) {
    return state == State.COMPLETED && !isReady(now);
  }
}
