package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.channel.MailAttachments;
import org.tahsil.channel.MailAttachments.Attachment;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.channel.SendCheck;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.domain.Verdict;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.time.RealTime;
import org.tahsil.shared.time.RetryPlan;

/**
 * Ends one message: asks at the last moment whether it should still go, sends it, and writes down
 * what came of it, all in one transaction of its own. Signals may come twice or late; only a
 * message that is handed on and in nobody else's hands is sent.
 */
@Stateless
public class Delivery {
  private static final String PAID_SINCE = "PAID_SINCE";

  @Inject private OutboxStore store;
  @Inject private SmtpSender smtp;
  @Inject @Any private Instance<SendCheck> checks;
  @Inject @Any private Instance<MailAttachments> attachments;
  @EJB private DeliveryNews news;

  @Inject
  @ConfigProperty(name = "tahsil.mail.retry.waits", defaultValue = "PT30S,PT2M,PT10M,PT1H,PT6H")
  private List<Duration> waits;

  /**
   * Delivers a message.
   *
   * @throws IllegalArgumentException if the outbox has no such message
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void deliver(UUID id) {
    Optional<Message> locked = store.lock(id);
    if (locked.isEmpty() && !store.exists(id)) {
      throw new IllegalArgumentException("no message " + id);
    }
    locked.filter(message -> message.state() == MessageState.RELAYED).ifPresent(this::end);
  }

  private void end(Message message) {
    Instant now = RealTime.now();
    Optional<Objection> against = objection(message);
    if (against.isPresent()) {
      withhold(message, against.get(), now);
      return;
    }
    Optional<Failure> failure = send(message, now);
    if (failure.isPresent()) {
      fail(message, failure.get(), now);
    } else {
      store.end(
          message.id(), new Ending(MessageState.SENT, message.attempts() + 1, null, null), now);
      news.sent(message);
    }
  }

  /** A message that waits is asked about again; it has not failed. */
  private void withhold(Message message, Objection why, Instant now) {
    Duration wait = why.askAgain();
    MessageState state = wait == null ? MessageState.SUPPRESSED : MessageState.QUEUED;
    store.end(
        message.id(),
        new Ending(state, message.attempts(), wait == null ? null : now.plus(wait), why.code()),
        now);
    if (wait == null) {
      news.suppressed(message, why.code());
    }
  }

  private Optional<Failure> send(Message message, Instant now) {
    String reference = message.mail().attachment();
    if (reference == null) {
      return smtp.send(message.id(), message.mail(), null, now);
    }
    Optional<Attachment> attachment =
        attachments.stream().flatMap(keeper -> keeper.find(reference).stream()).findFirst();
    return attachment.isPresent()
        ? smtp.send(message.id(), message.mail(), attachment.get(), now)
        : Optional.of(new Failure("ATTACHMENT_GONE", true));
  }

  private void fail(Message message, Failure failure, Instant now) {
    Verdict verdict = Verdict.of(failure, message.attempts(), new RetryPlan(waits), now);
    store.end(
        message.id(),
        new Ending(verdict.state(), verdict.attempts(), verdict.next(), failure.code()),
        now);
    if (verdict.state() == MessageState.DEAD) {
      news.failed(message, verdict.attempts(), failure.code());
    }
  }

  private Optional<Objection> objection(Message message) {
    Long account = message.mail().accountId();
    if (account == null || !message.mail().suppressIfPaid()) {
      return Optional.empty();
    }
    if (message.paidSince()) {
      return Optional.of(Objection.lasting(PAID_SINCE));
    }
    OutgoingMail mail =
        new OutgoingMail(
            account,
            message.mail().recipient(),
            message.mail().language(),
            message.mail().dedupeKey(),
            message.attempts());
    return checks.stream().flatMap(check -> check.objection(mail).stream()).findFirst();
  }
}
