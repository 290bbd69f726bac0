package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.tahsil.channel.store.UntoldStore;
import org.tahsil.shared.time.RealTime;

/**
 * Tells the timeline and the history of contacts of messages that are booked as sent: many at once,
 * each once. Until then they count as contacts that may have been made.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SentNews {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST = 500;

  @Inject private UntoldStore store;
  @EJB private DeliveryNews news;

  /** Tells of those of the messages of which nobody told yet. */
  public void tell(List<UUID> messages) {
    news.sent(store.take(messages));
  }

  /** Messages of which nobody told in time: their server died, or failed to. */
  public List<UUID> late() {
    return store.late(RealTime.now().minus(PATIENCE), MOST);
  }
}
