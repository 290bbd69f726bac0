package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.channel.Medium;
import org.tahsil.channel.domain.Failure;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Verdict;
import org.tahsil.channel.store.CallEventStore;
import org.tahsil.channel.store.FlightStore;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.channel.store.TextStore;
import org.tahsil.shared.time.RealTime;
import org.tahsil.shared.time.RetryPlan;

/** Books what came of a try, each once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Landing {

  @Inject private OutboxStore store;
  @Inject private FlightStore flights;
  @Inject private TextStore texts;
  @Inject private CallEventStore calls;
  @EJB private TextReceipts receipts;
  @EJB private DeliveryNews news;

  @Inject
  @ConfigProperty(name = "tahsil.mail.retry.waits", defaultValue = "PT30S,PT2M,PT10M,PT1H,PT6H")
  private List<Duration> waits;

  /**
   * Ends the try; one that somebody else settled, or that a later try followed, is left as it is.
   * Whoever lived all the time knows better than those who took it for dead.
   */
  public void land(UUID tryId, SendResult result) {
    Instant now = RealTime.now();
    if (!result.taken().isEmpty()) {
      texts.lock(
          result.taken().stream().map(part -> part.gateway() + " " + part.peerId()).toList());
    }
    flights
        .lock(tryId)
        .filter(
            message ->
                message.state() == MessageState.SENDING
                    || (message.state() == MessageState.UNKNOWN
                        && !(result instanceof SendResult.Unsure)))
        .ifPresent(message -> land(message, result, now));
    if (!result.taken().isEmpty()) {
      result.taken().forEach(part -> texts.take(tryId, part.gateway(), part.peerId(), now));
      receipts.heed(tryId, now);
    }
  }

  /**
   * The same in the caller's transaction, of a message as it was when the try began. Of one that
   * was plainly sent nobody is told yet: that is left to {@link SentNews}.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void land(Message message, UUID tryId, SendResult result) {
    boolean taken = result instanceof SendResult.Accepted && result.taken().isEmpty();
    if (!taken || !flights.arrived(message.id(), tryId, RealTime.now())) {
      land(tryId, result);
    }
  }

  /** Ends messages whose sender is gone, in the transaction of whoever locked them. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lose(List<Message> messages, String code) {
    messages.forEach(message -> land(message, new SendResult.Unsure(code), RealTime.now()));
  }

  private void land(Message message, SendResult result, Instant now) {
    if (result instanceof SendResult.Accepted || isTold(message)) {
      end(message, new Ending(MessageState.SENT, before(message) + 1, null, null), now);
      news.sent(message);
    } else if (result instanceof SendResult.Refused refused) {
      fail(message, refused.failure(), now);
    } else if (result instanceof SendResult.Unsure unsure) {
      doubt(message, unsure.code(), now);
    } else if (result instanceof SendResult.Busy busy) {
      end(
          message,
          new Ending(MessageState.QUEUED, before(message), now.plus(busy.pause()), busy.code()),
          now);
    }
  }

  /** Who tells of a call has had it, whatever was answered to the try. */
  private boolean isTold(Message message) {
    return message.mail().medium() == Medium.IVR && calls.isTold(message.id());
  }

  private void fail(Message message, Failure failure, Instant now) {
    Verdict verdict = Verdict.of(failure, before(message), new RetryPlan(waits), now);
    end(
        message,
        new Ending(verdict.state(), verdict.attempts(), verdict.next(), failure.code()),
        now);
    if (verdict.state() == MessageState.DEAD) {
      news.failed(message, verdict.attempts(), failure.code());
    }
  }

  /** A peer that knows the message again is asked again, as long as tries are left. */
  private void doubt(Message message, String code, Instant now) {
    Verdict verdict =
        Verdict.of(new Failure(code, false), before(message), new RetryPlan(waits), now);
    if (message.peer().repeatable() && verdict.state() == MessageState.QUEUED) {
      flights.doubt(message.id());
      end(message, new Ending(MessageState.QUEUED, verdict.attempts(), verdict.next(), code), now);
      return;
    }
    end(message, new Ending(MessageState.UNKNOWN, before(message) + 1, null, code), now);
    news.unknown(message, code);
  }

  private void end(Message message, Ending ending, Instant now) {
    store.end(message.id(), ending, now);
  }

  /** Tries before this one: a message in doubt counts it already. */
  private static int before(Message message) {
    return message.state() == MessageState.UNKNOWN ? message.attempts() - 1 : message.attempts();
  }
}
