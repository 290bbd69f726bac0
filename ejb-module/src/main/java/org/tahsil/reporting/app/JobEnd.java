package org.tahsil.reporting.app;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.store.Claims;
import org.tahsil.reporting.store.Documents;
import org.tahsil.shared.time.RealTime;

/** Ends runs, each in a transaction of its own, after the one that read the figures. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobEnd {
  @Inject private Claims claims;
  @Inject private Documents documents;
  @Inject private ReportMails mails;

  @Inject
  @ConfigProperty(name = "tahsil.report.keep", defaultValue = "P7D")
  private Duration keep;

  /**
   * Completes the job with its document, and queues the mails of a scheduled one; false if the run
   * is no longer current.
   */
  public boolean complete(Run run, ReportJob job, Path document) {
    Instant now = RealTime.now();
    try (InputStream content = Files.newInputStream(document)) {
      long bytes = Files.size(document);
      UUID schedule = job.schedule();
      boolean completed =
          documents.complete(
              new Documents.Made(run.claim().run(), run.rows(), bytes, now, now.plus(keep)),
              content);
      if (completed && schedule != null) {
        mails.queue(job, schedule, bytes);
      }
      return completed;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public void cancelled(UUID run) {
    claims.end(run, "CANCELLED", null, RealTime.now());
  }

  public void failed(UUID run, String code) {
    claims.end(run, "FAILED", code, RealTime.now());
  }
}
