package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tahsil.channel.store.FlightStore;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.time.RealTime;

/**
 * Finds messages whose sender is gone: another server start that died, which its free lock shows,
 * or a try of this one that broke off before it was known to have begun.
 */
@Stateless
public class LostFlights {
  static final String SENDER_DIED = "SENDER_DIED";
  static final String BEGINNING_UNSURE = "BEGINNING_UNSURE";
  private static final int MOST = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject private FlightStore store;
  @Inject private Flights flights;
  @EJB private Servers servers;
  @EJB private Landing landing;

  /** Marks what is found as in doubt; returns how many messages that were. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int find() {
    Instant now = RealTime.now();
    Set<String> others = new HashSet<>(store.senders());
    others.remove(servers.id());
    List<Message> wrecks = store.inHandsOf(servers.dead(others), now, MOST);
    landing.lose(wrecks, SENDER_DIED);
    List<Message> strays =
        store.inHandsOf(Set.of(servers.id()), now.minus(PATIENCE), MOST).stream()
            .filter(this::isNobodys)
            .toList();
    landing.lose(strays, BEGINNING_UNSURE);
    return wrecks.size() + strays.size();
  }

  private boolean isNobodys(Message message) {
    UUID tryId = message.tryId();
    return tryId == null || !flights.holds(tryId);
  }
}
