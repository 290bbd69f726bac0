package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tahsil.channel.Medium;
import org.tahsil.channel.jms.SendQueues;
import org.tahsil.shared.server.Servers;

/**
 * Hands due messages to the queues, each second, on every server: a row that one server holds is
 * passed over by the others. A crash between claim and queue loses nothing: what was claimed and
 * not ended is handed on again.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class.getName());
  private static final int ROUNDS = 20;

  @EJB private OutboxClaims claims;
  @EJB private SendQueues queues;
  @EJB private Servers servers;

  /** One second's work; a failure waits for the next second and never ends the timer. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void tick() {
    for (Medium medium : Medium.values()) {
      try {
        relay(medium);
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "Due messages could not be handed on; trying again", failure);
      }
    }
  }

  private void relay(Medium medium) {
    for (int round = 0; servers.isLiving() && round < ROUNDS; round++) {
      List<UUID> due = claims.claim(medium);
      if (!due.isEmpty()) {
        queues.send(medium, due);
      }
      if (due.size() < OutboxClaims.MOST) {
        return;
      }
    }
  }
}
