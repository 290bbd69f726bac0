package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.domain.ReceiptState;
import org.tahsil.channel.domain.TextReceipt;
import org.tahsil.channel.store.FlightStore;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.channel.store.TextStore;

/**
 * What the receipts of a try come to: the text's own state, beside that of the books; and the end
 * of a doubt, for a gateway that sends a receipt has had the part.
 */
@Stateless
public class TextReceipts {

  @Inject private TextStore texts;
  @Inject private FlightStore flights;
  @Inject private OutboxStore store;
  @EJB private DeliveryNews news;

  /** Looks at all receipts of a try anew; the caller's transaction holds the locks of its parts. */
  public void heed(UUID tryId, Instant now) {
    flights.lock(tryId).ifPresent(message -> heed(message, tryId, now));
  }

  /**
   * The same, of a try to which the receipt belongs. The message is locked before the part is noted
   * as its own: a part holds on to its message, and two receipts that came at once would each wait
   * for the other to let go.
   */
  public void heed(UUID tryId, TextReceipt receipt, Instant now) {
    Optional<Message> message = flights.lock(tryId);
    texts.take(tryId, receipt.gateway(), receipt.peerId(), now);
    message.ifPresent(flown -> heed(flown, tryId, now));
  }

  private void heed(Message message, UUID tryId, Instant now) {
    Collection<List<ReceiptState>> told = texts.receipts(tryId).values();
    List<ReceiptState> parts =
        told.stream().flatMap(part -> ReceiptState.ofPart(part).stream()).toList();
    if (message.state() == MessageState.UNKNOWN && parts.size() >= texts.parts(tryId)) {
      store.end(message.id(), new Ending(MessageState.SENT, message.attempts(), null, null), now);
      news.settledByReceipt(message);
    }
    Optional<ReceiptState> state = ReceiptState.ofText(parts, texts.parts(tryId));
    if (state.isPresent() && texts.mark(message.id(), state.get(), now) && state.get().isLast()) {
      news.receipt(message, state.get());
    }
  }
}
