package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.channel.DeadLetter;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.jms.SendQueues;
import org.tahsil.channel.store.DeadLetterStore;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Queues messages and puts dead ones back on their way. */
@Stateless
@Local(Outbox.class)
public class OutboxService implements Outbox {
  private static final int LONGEST_LIST = 500;

  @Inject private OutboxStore store;
  @Inject private DeadLetterStore letters;
  @EJB private SendQueues queues;
  @EJB private DeliveryNews news;

  @Inject
  @ConfigProperty(name = "tahsil.mail.delay", defaultValue = "PT0S")
  private Duration delay;

  @Override
  public int queue(List<OutboundMail> mails) {
    Instant now = RealTime.now();
    return store.queue(mails, now, now.plus(delay));
  }

  @Override
  public List<DeadLetter> deadLetters(TenantId tenant, int limit) {
    return letters.list(tenant, Math.min(Math.max(1, limit), LONGEST_LIST));
  }

  @Override
  public void redrive(TenantId tenant, UUID id) {
    Optional<Message> message =
        store.lock(id).filter(found -> found.mail().tenant().equals(tenant));
    if (message.isPresent()) {
      redrive(message.get());
      return;
    }
    String content =
        letters
            .redriveSignal(id, RealTime.now())
            .orElseThrow(() -> new RefusedException(Refusal.unknown("dead_letter", id.toString())));
    queues.sendText(content);
  }

  @Override
  public List<StateCount> states(TenantId tenant) {
    return store.states(tenant);
  }

  private void redrive(Message message) {
    if (message.state() != MessageState.DEAD) {
      throw new RefusedException(
          Refusal.conflict(
              "NOT_A_DEAD_LETTER",
              "dead_letter",
              message.id().toString(),
              "Redrive only messages whose state is DEAD; this one is " + message.state() + "."));
    }
    Instant now = RealTime.now();
    store.end(message.id(), new Ending(MessageState.QUEUED, 0, now, null), now);
    news.redriven(message);
  }
}
