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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.MailAttachments;
import org.tahsil.channel.MailAttachments.Attachment;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.channel.SendCheck;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.store.FlightStore;
import org.tahsil.channel.store.FlightStore.Leaving;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.phone.TextParts;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.time.RealTime;

/**
 * The last moment before the wire: asks whether a message should still go, and if so marks it as
 * being sent by this server start. Only a message that is handed on and in nobody else's hands
 * goes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Dispatch {
  private static final String PAID_SINCE = "PAID_SINCE";
  private static final String PEER_CHANGED = "PEER_CHANGED";
  private static final String ATTACHMENT_GONE = "ATTACHMENT_GONE";
  private static final Duration UNTIL_LIVING = Duration.ofSeconds(5);

  @Inject private OutboxStore store;
  @Inject private FlightStore flights;
  @Inject @Any private Instance<SendCheck> checks;
  @Inject @Any private Instance<MailAttachments> attachments;
  @Inject private Senders senders;
  @EJB private Servers servers;
  @EJB private DeliveryNews news;

  /**
   * Marks a message as being sent under this try; empty if it must not go, or not now.
   *
   * @throws IllegalArgumentException if the outbox has no such message
   */
  public Optional<Departure> depart(UUID id, UUID tryId) {
    return relayed(id).flatMap(message -> depart(message, tryId));
  }

  /** Gives a message back to the relay: this server cannot show yet that it lives. */
  public void putBack(UUID id) {
    Instant now = RealTime.now();
    relayed(id)
        .ifPresent(
            message ->
                store.end(
                    id,
                    new Ending(
                        MessageState.QUEUED, message.attempts(), now.plus(UNTIL_LIVING), null),
                    now));
  }

  private Optional<Message> relayed(UUID id) {
    Optional<Message> locked = store.lock(id);
    if (locked.isEmpty() && !store.exists(id)) {
      throw new IllegalArgumentException("no message " + id);
    }
    return locked.filter(message -> message.state() == MessageState.RELAYED);
  }

  private Optional<Departure> depart(Message message, UUID tryId) {
    Instant now = RealTime.now();
    lockCustomer(message);
    Optional<Objection> against = objection(message);
    if (against.isPresent()) {
      withhold(message, against.get(), now);
      return Optional.empty();
    }
    String reference = message.mail().attachment();
    Attachment attachment = reference == null ? null : attachment(reference);
    if (reference != null && attachment == null) {
      int attempts = message.attempts() + 1;
      store.end(message.id(), new Ending(MessageState.DEAD, attempts, null, ATTACHMENT_GONE), now);
      news.failed(message, attempts, ATTACHMENT_GONE);
      return Optional.empty();
    }
    boolean repeatable = senders.of(message.mail().medium()).knowsAgain();
    if (message.peer().doubted() && !repeatable) {
      store.end(
          message.id(),
          new Ending(MessageState.UNKNOWN, message.attempts(), null, PEER_CHANGED),
          now);
      news.unknown(message, PEER_CHANGED);
      return Optional.empty();
    }
    flights.depart(
        message.id(), new Leaving(tryId, servers.owner(), parts(message), repeatable), now);
    return Optional.of(new Departure(message, attachment));
  }

  /** Two messages to one customer are not asked about at once: each must see the other. */
  private void lockCustomer(Message message) {
    Long customer = message.mail().customerId();
    if (customer != null) {
      flights.lockCustomer(customer);
    }
  }

  private static @Nullable Integer parts(Message message) {
    return message.mail().medium() == Medium.SMS
        ? TextParts.of(message.mail().text(), 0).count()
        : null;
  }

  private @Nullable Attachment attachment(String reference) {
    return attachments.stream()
        .flatMap(keeper -> keeper.find(reference).stream())
        .findFirst()
        .orElse(null);
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
            message.attempts(),
            message.mail().medium());
    return checks.stream().flatMap(check -> check.objection(mail).stream()).findFirst();
  }

  /** A message that is on its way now. */
  public record Departure(Message message, @Nullable Attachment attachment) {}
}
