package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.store.DeadLetterStore;
import org.tahsil.channel.store.DeadLetterStore.Signal;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.time.RealTime;

/** Books what the queue gave up on: on its messages if it names some, else on a list of its own. */
@Stateless
public class DeadLetters {
  private static final Logger LOG = Logger.getLogger(DeadLetters.class.getName());
  private static final String DEFECT = "DELIVERY_DEFECT";

  @Inject private OutboxStore outbox;
  @Inject private DeadLetterStore letters;
  @EJB private DeliveryNews news;

  /** Records an arrival once. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(Arrival arrival) {
    Instant now = RealTime.now();
    List<UUID> known = arrival.messages().stream().filter(outbox::exists).toList();
    if (!known.isEmpty()) {
      known.stream()
          .flatMap(id -> outbox.lock(id).stream())
          .filter(message -> message.state() == MessageState.RELAYED)
          .forEach(message -> die(message, now));
      return;
    }
    String reason = arrival.messages().isEmpty() ? "UNREADABLE_SIGNAL" : "UNKNOWN_MESSAGE";
    letters.record(
        new Signal(arrival.queueId(), arrival.content(), reason, arrival.deliveries()), now);
    LOG.log(Level.WARNING, "A signal of the mail queue went to the dead letters: {0}", reason);
  }

  private void die(Message message, Instant now) {
    int attempts = message.attempts() + 1;
    outbox.end(message.id(), new Ending(MessageState.DEAD, attempts, null, DEFECT), now);
    news.failed(message, attempts, DEFECT);
    LOG.log(
        Level.WARNING, "Message {0} cannot be delivered: {1}", new Object[] {message.id(), DEFECT});
  }

  /**
   * A signal that the queue gave up on.
   *
   * @param queueId the queue's own id of it
   * @param messages which messages of the outbox it names; none if it cannot be read
   */
  public record Arrival(String queueId, String content, int deliveries, List<UUID> messages) {}
}
