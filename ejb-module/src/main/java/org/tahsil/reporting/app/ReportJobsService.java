package org.tahsil.reporting.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJobs;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.domain.JobForecast;
import org.tahsil.reporting.store.Documents;
import org.tahsil.reporting.store.JobBook;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Takes wishes for reports, tells what became of them, and hands out documents. */
@Stateless
@Local(ReportJobs.class)
public class ReportJobsService implements ReportJobs {
  private static final String FIELD = "report_job";

  @Inject private JobBook book;
  @Inject private Documents documents;

  @Inject
  @ConfigProperty(name = "tahsil.report.waiting", defaultValue = "50")
  private int most;

  @Override
  public ReportJob prepare(ReportQuery query, PrintOrder order) {
    Portfolio portfolio = query.portfolio();
    checkRoom(portfolio);
    UUID id = book.queue(query, order, JobBook.Occasion.NONE, RealTime.now()).orElseThrow();
    return known(portfolio, id);
  }

  @Override
  public ReportJob again(Portfolio portfolio, UUID id) {
    ReportJob job = known(portfolio, id);
    if (job.state() == ReportJob.State.COMPLETED) {
      throw new RefusedException(
          Refusal.conflict(
              "REPORT_JOB_COMPLETED",
              FIELD,
              id.toString(),
              "Only a job that failed or was cancelled is made again; ask for a new one."));
    }
    if (job.state().isEnd()) {
      checkRoom(portfolio);
      book.again(portfolio, id, RealTime.now());
    }
    return known(portfolio, id);
  }

  private void checkRoom(Portfolio portfolio) {
    if (book.open(portfolio) >= most) {
      throw new RefusedException(
          new Refusal(
              Refusal.Kind.TOO_MANY,
              "TOO_MANY_REPORT_JOBS",
              "portfolio",
              portfolio.code().value(),
              "Wait until some of its " + most + " are done, or cancel one.",
              Map.of("most", most)));
    }
  }

  @Override
  public List<ReportJob> list(Portfolio portfolio, @Nullable Long before, int limit) {
    return book.list(portfolio, Objects.requireNonNullElse(before, Long.MAX_VALUE), limit);
  }

  @Override
  public Optional<ReportJob> find(Portfolio portfolio, UUID id) {
    return book.find(portfolio, id);
  }

  @Override
  public ReportJob.Progress progress(ReportJob job) {
    return JobForecast.of(job, RealTime.now());
  }

  @Override
  public ReportJob cancel(Portfolio portfolio, UUID id, String by) {
    boolean open = book.cancel(portfolio, id, by, RealTime.now());
    ReportJob job = known(portfolio, id);
    if (!open && job.state() != ReportJob.State.CANCELLED) {
      throw new RefusedException(
          Refusal.conflict(
              "REPORT_JOB_ENDED",
              FIELD,
              id.toString(),
              "Only a job that waits or runs can be cancelled; this one is " + job.state() + "."));
    }
    return job;
  }

  @Override
  public Document document(Portfolio portfolio, UUID id) {
    ReportJob job = known(portfolio, id);
    if (job.isExpired(RealTime.now())) {
      throw new RefusedException(
          new Refusal(
              Refusal.Kind.GONE,
              "REPORT_EXPIRED",
              FIELD,
              id.toString(),
              "Have the report prepared again.",
              Map.of()));
    }
    if (job.state() != ReportJob.State.COMPLETED) {
      throw new RefusedException(
          Refusal.conflict(
              "REPORT_NOT_READY",
              FIELD,
              id.toString(),
              "The document is there once the job is COMPLETED; it is " + job.state() + "."));
    }
    return Document.of(job);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void write(Document document, OutputStream out) throws IOException {
    long written = 0;
    for (int no = 0; written < document.bytes(); no++) {
      byte[] piece =
          documents
              .piece(document.job(), no)
              .orElseThrow(() -> new IOException("the document has gone meanwhile"));
      out.write(piece);
      written += piece.length;
    }
  }

  private ReportJob known(Portfolio portfolio, UUID id) {
    return find(portfolio, id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown(FIELD, id.toString())));
  }
}
