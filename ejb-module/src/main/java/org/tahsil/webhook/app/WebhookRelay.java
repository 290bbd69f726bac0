package org.tahsil.webhook.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.webhook.jms.WebhookQueue;
import org.tahsil.webhook.store.LaneStore.Lane;

/**
 * Wakes senders where something is due, each second, on every server. A signal that gets lost loses
 * nothing: the lane's lease ends, and the next second opens it again.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookRelay {
  private static final Logger LOG = Logger.getLogger(WebhookRelay.class.getName());

  @EJB private Lanes lanes;
  @EJB private WebhookQueue queue;

  @Inject
  @ConfigProperty(name = "tahsil.webhook.keep", defaultValue = "P30D")
  private Duration keep;

  /** One second's work; a failure waits for the next second and never ends the timer. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void tick() {
    try {
      List<Lane> open = lanes.open();
      if (!open.isEmpty()) {
        queue.send(open);
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Due webhooks could not be handed on; trying again", failure);
    }
  }

  /** Forgets what ended long ago, some of it each minute. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void sweep() {
    try {
      lanes.sweep(keep);
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Old webhooks could not be deleted; trying again", failure);
    }
  }
}
