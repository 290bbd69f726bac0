package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tahsil.channel.CallEvent;
import org.tahsil.channel.CallEvents;
import org.tahsil.channel.CallStory;
import org.tahsil.channel.CallTold;
import org.tahsil.channel.app.http.EventSignature;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.store.CallEventStore;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/**
 * Keeps what telephone systems tell, each in a transaction of its own before it is answered, looks
 * at all of it anew and tells it upward.
 */
@Stateless
@Local(CallEvents.class)
public class CallEventsService implements CallEvents {
  private static final String SECRET = "tahsil.call.secret";

  @Inject private CallEventStore store;
  @Inject private OutboxStore outbox;
  @EJB private DeliveryNews news;
  @Inject private Event<CallTold> told;

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Answer take(Signed request) {
    boolean ours =
        ConfigProvider.getConfig()
            .getOptionalValue(SECRET, String.class)
            .filter(secret -> !secret.isBlank())
            .map(secret -> new EventSignature(secret).isOf(request, RealTime.now()))
            .orElse(false);
    if (!ours) {
      return Answer.NOT_SIGNED;
    }
    CallEventText text = CallEventText.read(request);
    return keep(text.call(), text.event()) ? Answer.KEPT : Answer.REPEATED;
  }

  /** Keeps an event of a call; false: it was known. */
  boolean keep(UUID call, CallEvent event) {
    Instant now = RealTime.now();
    Message message =
        store
            .lock(call)
            .orElseThrow(() -> new RefusedException(Refusal.unknown("call", call.toString())));
    if (!store.keep(call, event, now)) {
      return false;
    }
    news.rang(message);
    if (isInDoubt(message)) {
      outbox.end(call, new Ending(MessageState.SENT, message.attempts(), null, null), now);
      news.settledByReceipt(message);
    }
    told.fire(
        new CallTold(
            call,
            message.mail().tenant(),
            message.portfolio(),
            message.mail().dedupeKey(),
            store.begun(call),
            CallStory.of(store.of(List.of(call)).stream().map(Told::event).toList())));
    return true;
  }

  /** A doubt of which one is still to ask again is one, too. */
  private static boolean isInDoubt(Message message) {
    boolean waits =
        message.state() == MessageState.QUEUED || message.state() == MessageState.RELAYED;
    return message.state() == MessageState.UNKNOWN || (waits && message.peer().doubted());
  }

  @Override
  public List<Told> of(List<UUID> messages) {
    return messages.isEmpty() ? List.of() : store.of(messages);
  }

  @Override
  public boolean isTold(String dedupeKey) {
    return store.isTold(dedupeKey);
  }
}
