package org.tahsil.webhook.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.jms.WebhookQueue;
import org.tahsil.webhook.store.LaneStore.Lane;

/**
 * Tells what is pending and wakes senders where something is due, each second, on every server. A
 * signal that gets lost loses nothing: the lane's lease ends, and the next second opens it again.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookRelay {
  private static final Logger LOG = Logger.getLogger(WebhookRelay.class.getName());

  @EJB private Telling telling;
  @EJB private Lanes lanes;
  @EJB private WebhookQueue queue;
  @Inject @Any private Instance<NewsSource> sources;

  @Inject
  @ConfigProperty(name = "tahsil.webhook.keep", defaultValue = "P30D")
  private Duration keep;

  /** One second's work; a failure waits for the next second and never ends the timer. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void tick() {
    carefully("Pending webhooks could not be told", () -> telling.piece(this::source));
    carefully("Due webhooks could not be handed on", this::wake);
  }

  private void wake() {
    List<Lane> open = lanes.open();
    if (!open.isEmpty()) {
      queue.send(open);
    }
  }

  private NewsSource source(String name) {
    return sources.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no source of news " + name));
  }

  private static void carefully(String trouble, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, trouble + "; trying again", failure);
    }
  }

  /** Forgets what ended long ago, some of it each minute. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void sweep() {
    carefully("Old webhooks could not be deleted", () -> lanes.sweep(keep));
  }
}
