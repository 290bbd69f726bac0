package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.channel.UnknownMessage;
import org.tahsil.channel.UnknownMessages;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.store.FlightStore;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Lists messages in doubt, and takes a person's word for what became of them. */
@Stateless
@Local(UnknownMessages.class)
public class UnknownMessagesService implements UnknownMessages {
  private static final int LONGEST_LIST = 500;

  @Inject private OutboxStore store;
  @Inject private FlightStore flights;
  @EJB private DeliveryNews news;

  @Override
  public List<UnknownMessage> list(TenantId tenant, int limit) {
    return flights.list(tenant, Math.min(Math.max(1, limit), LONGEST_LIST));
  }

  @Override
  public void settle(TenantId tenant, UUID tryId, Word word) {
    Optional<Message> message =
        flights.lock(tryId).filter(found -> found.mail().tenant().equals(tenant));
    Optional<String> earlier = flights.settled(tenant, tryId);
    if (earlier.isPresent()) {
      same(earlier.get(), tryId, word);
      return;
    }
    settle(
        message.orElseThrow(() -> new RefusedException(Refusal.unknown("try", tryId.toString()))),
        tryId,
        word);
  }

  private static void same(String earlier, UUID tryId, Word word) {
    if (!earlier.equals(word.finding().name())) {
      throw new RefusedException(
          Refusal.conflict(
              "SETTLED_OTHERWISE",
              "finding",
              word.finding().name(),
              "Try " + tryId + " was settled as " + earlier + "; that stands."));
    }
  }

  private void settle(Message message, UUID tryId, Word word) {
    if (message.state() != MessageState.UNKNOWN) {
      throw new RefusedException(
          Refusal.conflict(
              "NOT_IN_DOUBT",
              "try",
              tryId.toString(),
              "Settle only messages whose state is UNKNOWN; this one is " + message.state() + "."));
    }
    Instant now = RealTime.now();
    flights.settle(tryId, message.id(), word, now);
    boolean sent = word.finding() == Finding.SENT;
    store.end(
        message.id(),
        new Ending(
            sent ? MessageState.SENT : MessageState.QUEUED,
            message.attempts(),
            sent ? null : now,
            null),
        now);
    news.settled(message, word);
  }
}
