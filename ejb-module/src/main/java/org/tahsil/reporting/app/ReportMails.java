package org.tahsil.reporting.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.EmailAddress;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ReportWords;
import org.tahsil.reporting.store.ScheduleBook;

/** Queues the mails of a scheduled report, in the transaction that completes it. */
@ApplicationScoped
public class ReportMails {
  @Inject private ScheduleBook schedules;
  @EJB private Outbox outbox;

  @Inject
  @ConfigProperty(name = "tahsil.report.mail.limit", defaultValue = "5000000")
  private long largest;

  @Inject
  @ConfigProperty(name = "tahsil.public.url")
  private Optional<String> address;

  @Inject
  @ConfigProperty(name = "tahsil.http.port", defaultValue = "9080")
  private int port;

  /**
   * Queues a mail to each recipient, once: with the document, or with a link to it if it is too
   * large for a mail. Whoever follows the link signs in. Nobody is mailed if the schedule was
   * disabled meanwhile.
   */
  void queue(ReportJob job, UUID schedule, long bytes) {
    Portfolio portfolio = job.query().portfolio();
    schedules
        .find(portfolio, schedule)
        .filter(ReportSchedule::enabled)
        .map(ReportSchedule::terms)
        .ifPresent(
            terms ->
                outbox.queue(
                    terms.recipients().stream()
                        .map(recipient -> mail(job, recipient, bytes <= largest))
                        .toList()));
  }

  private OutboundMail mail(ReportJob job, EmailAddress recipient, boolean attached) {
    Locale language = job.order().language();
    ReportWords words = ReportWords.in(language);
    Map<String, Object> facts =
        Map.of(
            "report", words.title(job.query().report()),
            "portfolio", job.query().portfolio().name(),
            "date", job.query().asOf().date().toString(),
            "asked", words.asked(job.query()),
            "link", link(job));
    return new OutboundMail(
        job.query().portfolio().tenant(),
        null,
        null,
        recipient.value(),
        language.getLanguage(),
        words.say("mail_subject", facts),
        String.join(
            "\n\n",
            List.of(
                words.say("mail_report", facts),
                words.say(attached ? "mail_attached" : "mail_link", facts),
                words.say("mail_why", facts) + "\n")),
        false,
        "report:%s:%s".formatted(job.id(), recipient),
        attached ? ReportAttachments.reference(job.id()) : null);
  }

  private String link(ReportJob job) {
    return "%s/portfolios/%s/prepared-reports/%s"
        .formatted(
            address.orElse("http://127.0.0.1:" + port).replaceAll("/+$", ""),
            job.query().portfolio().code(),
            job.id());
  }
}
