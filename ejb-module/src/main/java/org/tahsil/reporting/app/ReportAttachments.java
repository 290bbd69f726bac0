package org.tahsil.reporting.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.account.Portfolios;
import org.tahsil.channel.MailAttachments;
import org.tahsil.reporting.ReportJobs;
import org.tahsil.reporting.store.JobBook;
import org.tahsil.shared.time.RealTime;

/** Documents of prepared reports, for mails. */
@ApplicationScoped
public class ReportAttachments implements MailAttachments {
  private static final String MINE = "report-job:";

  @Inject private JobBook book;
  @EJB private ReportJobs jobs;
  @EJB private Portfolios portfolios;

  static String reference(UUID job) {
    return MINE + job;
  }

  @Override
  public Optional<Attachment> find(String reference) {
    if (!reference.startsWith(MINE)) {
      return Optional.empty();
    }
    UUID job = UUID.fromString(reference.substring(MINE.length()));
    return book.portfolio(job)
        .flatMap(id -> book.find(portfolios.byId(id), job))
        .filter(found -> found.isReady(RealTime.now()))
        .map(found -> read(ReportJobs.Document.of(found)));
  }

  private Attachment read(ReportJobs.Document document) {
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      jobs.write(document, content);
      return new Attachment(document.name(), document.format().mediaType(), content.toByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
