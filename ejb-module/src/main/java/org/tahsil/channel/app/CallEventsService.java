package org.tahsil.channel.app;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
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
  private static final Logger LOG = System.getLogger(CallEventsService.class.getName());
  private static final String SECRET = "tahsil.call.secret";

  @Inject private CallEventStore store;
  @Inject private OutboxStore outbox;
  @EJB private DeliveryNews news;
  @Inject private Event<CallTold> told;

  private @Nullable EventSignature signature;

  @PostConstruct
  void begin() {
    begin(ConfigProvider.getConfig().getOptionalValue(SECRET, String.class).orElse(""));
  }

  /**
   * Without a secret that can sign nothing is heard; the launcher does not start with such a one.
   */
  void begin(String secret) {
    try {
      signature = secret.isBlank() ? null : new EventSignature(secret);
    } catch (IllegalArgumentException unfit) {
      LOG.log(Level.WARNING, "TAHSIL_CALL_SECRET cannot sign: {0}", unfit.getMessage());
    }
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Answer take(Signed request) {
    Instant now = RealTime.now();
    EventSignature ours = signature;
    if (ours == null || !ours.isOf(request, now)) {
      return Answer.NOT_SIGNED;
    }
    CallEventText text = CallEventText.read(request, now);
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
      checkIsKept(call, event.id());
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
            CallStory.of(store.of(call))));
    return true;
  }

  /** A doubt of which one is still to ask again is one, too. */
  private static boolean isInDoubt(Message message) {
    boolean waits =
        message.state() == MessageState.QUEUED || message.state() == MessageState.RELAYED;
    return message.state() == MessageState.UNKNOWN || (waits && message.peer().doubted());
  }

  /** What was not kept, and is not either, found no room. */
  private void checkIsKept(UUID call, String event) {
    if (!store.isKept(call, event)) {
      throw new RefusedException(
          Refusal.rule(
              "CALL_EVENTS_FULL",
              "call",
              call.toString(),
              "Tell no more of this call: " + CallEventStore.MOST + " events of it are kept."));
    }
  }
}
