package org.tahsil.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;

/** Reports that are made in the background, and their documents. */
public interface ReportJobs {

  /**
   * Queues a report. Refused with TOO_MANY while as many of the portfolio wait or run as may
   * ({@code tahsil.report.waiting}).
   */
  ReportJob prepare(ReportQuery query, PrintOrder order);

  /** The jobs of a portfolio, newest first, those before a number; null: from the newest on. */
  List<ReportJob> list(Portfolio portfolio, @Nullable Long before, int limit);

  Optional<ReportJob> find(Portfolio portfolio, UUID id);

  /** How far a job is now. */
  ReportJob.Progress progress(ReportJob job);

  /**
   * Ends a job that waits, and has a running one stop within seconds; one that was cancelled stays
   * so. Refused with CONFLICT if it ended otherwise, as unknown if there is none.
   */
  ReportJob cancel(Portfolio portfolio, UUID id, String by);

  /**
   * Has a job that failed or was cancelled made again, as it was asked for; a scheduled one is
   * mailed then. One that waits or runs stays so. Refused with CONFLICT if it is completed, as
   * unknown if there is none, with TOO_MANY like a new one.
   */
  ReportJob again(Portfolio portfolio, UUID id);

  /**
   * What there is to have of a job. Refused as unknown if there is no such job, with CONFLICT
   * before it is completed, as GONE after it expired.
   */
  Document document(Portfolio portfolio, UUID id);

  /** Writes the document piece by piece; fails if it goes meanwhile. */
  void write(Document document, OutputStream out) throws IOException;

  /** A document that can be had. */
  record Document(long job, String name, PrintOrder.Format format, long bytes) {

    /** Of a completed job. */
    public static Document of(ReportJob job) {
      return new Document(
          job.no(),
          job.order().fileName(job.query()),
          job.order().format(),
          Objects.requireNonNull(job.work().bytes()));
    }
  }
}
