package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.channel.InboundText;
import org.tahsil.channel.Medium;
import org.tahsil.channel.domain.TextReceipt;
import org.tahsil.channel.domain.TextReply;
import org.tahsil.channel.store.TextStore;
import org.tahsil.channel.store.TextStore.Party;
import org.tahsil.shared.time.RealTime;

/** Keeps what gateways bring, each in a transaction of its own before the gateway is answered. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TextArrivals {
  /** A receipt may name a try in doubt for so long. */
  private static final Duration DOUBTFUL = Duration.ofDays(3);

  /** A gateway that was not answered in time brings the same again. */
  private static final Duration REPEATED = Duration.ofMinutes(1);

  /** A reply is taken for one to the newest text of so many days. */
  private static final Duration CONVERSATION = Duration.ofDays(90);

  @Inject private TextStore texts;
  @Inject private Event<InboundText> events;
  @EJB private TextReceipts receipts;

  /**
   * Keeps a receipt. It may come before the answer to its text is booked, several times, and in any
   * order; and it may settle a doubt.
   */
  public void receipt(TextReceipt receipt) {
    Instant now = RealTime.now();
    texts.lock(List.of(receipt.gateway() + " " + receipt.peerId()));
    texts.keep(receipt, now);
    Optional<UUID> known = texts.tryOf(receipt.gateway(), receipt.peerId());
    known.or(() -> unanswered(receipt, now)).ifPresent(tryId -> receipts.heed(tryId, receipt, now));
  }

  private Optional<UUID> unanswered(TextReceipt receipt, Instant now) {
    Integer reference = receipt.reference();
    return reference == null
        ? Optional.empty()
        : texts.unanswered(receipt.from(), reference, now.minus(DOUBTFUL));
  }

  /**
   * Keeps a customer's own text and tells it upward, where words that opt out are heeded and it
   * reaches the conversation, in the same transaction; the same one soon again is once.
   */
  public void reply(TextReply reply) {
    Instant now = RealTime.now();
    texts.lock(List.of(reply.gateway() + " " + reply.from()));
    if (texts.isRepeated(reply, now.minus(REPEATED))) {
      return;
    }
    Party party = texts.party(reply.from(), now.minus(CONVERSATION)).orElse(null);
    UUID id = UUID.randomUUID();
    texts.keep(id, reply, party, now);
    if (party != null) {
      events.fire(
          new InboundText(
              party.tenant(), Medium.SMS.name(), reply.from(), reply.text(), now, id.toString()));
    }
  }
}
