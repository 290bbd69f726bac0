package org.tahsil.webhook.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tahsil.shared.store.TestServer;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.store.DeliveryListStore;
import org.tahsil.webhook.store.DeliveryStore;
import org.tahsil.webhook.store.EndpointStore;
import org.tahsil.webhook.store.EventStore;
import org.tahsil.webhook.store.HealthStore;
import org.tahsil.webhook.store.LaneStore;
import org.tahsil.webhook.store.PendingStore;

/** Webhooks for tests: two waits, and this machine may be called. */
public final class TestWebhooks {

  private TestWebhooks() {}

  /** Beans to be wired. */
  public static List<Object> beans() {
    WebhookSettings settings = settings(Optional.empty());
    Targets targets = new Targets(settings);
    return List.of(
        settings,
        new SecretBox(settings),
        targets,
        new HttpSender(targets),
        new WishCheck(),
        new EndpointStore(),
        new EventStore(),
        new PendingStore(),
        new Telling(),
        new DeliveryStore(),
        new DeliveryListStore(),
        new HealthStore(),
        new LaneStore(),
        new DeliveryWork(),
        new Lanes(),
        new Sending(),
        new WebhookEventsService(),
        new WebhooksService());
  }

  /** Tells a piece of what is pending, in a transaction; false if nothing is. */
  public static boolean piece(TestServer server, NewsSource source) {
    return server.transactions().in(() -> server.get(Telling.class).piece(name -> source));
  }

  static WebhookSettings settings(Optional<String> key) {
    return new WebhookSettings(
        List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)),
        Duration.ofDays(5),
        Duration.ofHours(24),
        key,
        Optional.of("127.0.0.0/8"));
  }
}
