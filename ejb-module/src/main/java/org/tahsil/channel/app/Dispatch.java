package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.EarlyCheck;
import org.tahsil.channel.MailAttachments;
import org.tahsil.channel.MailAttachments.Attachment;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.channel.SendCheck;
import org.tahsil.channel.app.Foresight.Foreseen;
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
  private static final String PEER_CHANGED = "PEER_CHANGED";
  private static final String ATTACHMENT_GONE = "ATTACHMENT_GONE";

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

  /**
   * The same of a message that was looked at before, in the caller's transaction: where nothing has
   * changed since, nothing is asked again.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<Departure> depart(Foreseen foreseen, UUID tryId) {
    Message message = foreseen.message();
    lockCustomer(message);
    return isPlain(message)
            && foreseen.stands()
            && late(message).isEmpty()
            && leave(message, tryId, RealTime.now())
        ? Optional.of(new Departure(message, null))
        : depart(message.id(), tryId);
  }

  private boolean isPlain(Message message) {
    return message.mail().attachment() == null && !message.peer().doubted();
  }

  private boolean leave(Message message, UUID tryId, Instant now) {
    boolean repeatable = senders.of(message.mail().medium()).knowsAgain();
    return flights.depart(
        message.id(), new Leaving(tryId, servers.owner(), parts(message), repeatable), now);
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
    if (!leave(message, tryId, now)) {
      withhold(message, Objection.lasting(Foresight.PAID_SINCE), now);
      return Optional.empty();
    }
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

  private void withhold(Message message, Objection why, Instant now) {
    store.end(message.id(), Foresight.withheld(message, why, now), now);
    if (why.askAgain() == null) {
      news.suppressed(Map.of(message, why.code()));
    }
  }

  private Optional<Objection> objection(Message message) {
    if (Foresight.isChecked(message) && message.paidSince()) {
      return Optional.of(Objection.lasting(Foresight.PAID_SINCE));
    }
    return against(message, check -> true);
  }

  /** What those say that are not asked early. */
  private Optional<Objection> late(Message message) {
    return against(message, check -> !(check instanceof EarlyCheck));
  }

  private Optional<Objection> against(Message message, Predicate<SendCheck> which) {
    Long account = message.mail().accountId();
    if (account == null || !Foresight.isChecked(message)) {
      return Optional.empty();
    }
    OutgoingMail mail = Foresight.outgoing(message, account);
    return checks.stream()
        .filter(which)
        .flatMap(check -> check.objection(mail).stream())
        .findFirst();
  }

  /** A message that is on its way now. */
  public record Departure(Message message, @Nullable Attachment attachment) {}
}
