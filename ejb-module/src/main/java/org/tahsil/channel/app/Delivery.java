package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.channel.app.Dispatch.Departure;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender.Outgoing;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.time.RealTime;

/**
 * Delivers one message in three steps: marks it as being sent and commits that, sends it outside of
 * any transaction, and books what came of it. A server that dies after the first step leaves a
 * message in doubt behind, never one that goes out twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Delivery {
  private static final Logger LOG = System.getLogger(Delivery.class.getName());

  @EJB private Dispatch dispatch;
  @EJB private Servers servers;
  @Inject private Flights flights;
  @Inject private Senders senders;

  /**
   * Delivers a message; signals may come twice or late.
   *
   * @throws IllegalArgumentException if the outbox has no such message
   */
  public void deliver(UUID id) {
    if (!servers.isLiving()) {
      dispatch.putBack(id);
      return;
    }
    UUID tryId = UUID.randomUUID();
    flights.begin(tryId);
    Optional<Departure> departure = Optional.empty();
    try {
      departure = dispatch.depart(id, tryId);
    } finally {
      if (departure.isEmpty()) {
        flights.forget(tryId);
      }
    }
    departure.ifPresent(leaving -> send(leaving, tryId));
  }

  private void send(Departure departure, UUID tryId) {
    SendResult result = new SendResult.Unsure("SENDING_DEFECT");
    try {
      Message message = departure.message();
      result =
          senders
              .of(message.mail().medium())
              .send(
                  new Outgoing(
                      message.id(), tryId, message.mail(), departure.attachment(), RealTime.now()));
    } catch (RuntimeException defect) {
      LOG.log(Level.WARNING, "A sender failed in an unforeseen way", defect);
    } finally {
      flights.land(tryId, result);
    }
  }
}
