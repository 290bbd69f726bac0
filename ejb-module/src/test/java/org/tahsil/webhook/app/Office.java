package org.tahsil.webhook.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.WebhookEvents;
import org.tahsil.webhook.WebhookEvents.News;
import org.tahsil.webhook.Webhooks;
import org.tahsil.webhook.app.Receiver.Heard;
import org.tahsil.webhook.store.LaneStore.Lane;

/** A tenant with endpoints, and all senders in one hand. */
final class Office {
  private final TestPortfolios portfolios = new TestPortfolios();
  private final TestServer server;
  private final Portfolio portfolio;

  Office() {
    List<Object> beans = new ArrayList<>(TestWebhooks.beans());
    beans.add(portfolios);
    server = new TestServer(beans.toArray());
    portfolio =
        portfolios.open("P", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  }

  TestServer server() {
    return server;
  }

  Webhooks webhooks() {
    return server.get(Webhooks.class);
  }

  Webhook.Wish wish(String url) {
    return new Webhook.Wish(url, "test", List.of(EventType.ALERT_RAISED), List.of("P"), true);
  }

  Webhook.Told endpoint(String url) {
    return webhooks().create(TestPortfolios.TENANT, wish(url), "anna");
  }

  Webhook fresh(Webhook.Told told) {
    return webhooks().get(TestPortfolios.TENANT, told.webhook().id());
  }

  /** Tells of alerts 1 to so many. */
  int publish(int events) {
    return tell(
        EventType.ALERT_RAISED,
        IntStream.rangeClosed(1, events)
            .mapToObj(
                no -> new News(String.valueOf(no), Json.createObjectBuilder().add("n", no).build()))
            .toList());
  }

  int tell(EventType type, List<News> news) {
    return server.get(WebhookEvents.class).publish(portfolio, type, news);
  }

  /** Opens lanes and works on them until nothing is due. */
  void work() {
    List<Lane> open = server.get(Lanes.class).open();
    while (!open.isEmpty()) {
      open.forEach(server.get(Sending.class)::turn);
      open = server.get(Lanes.class).open();
    }
  }

  /** Lets waits and rests be over. */
  void hurry() {
    execute("update webhook_delivery set next_attempt_at = now()");
    execute("update webhook_endpoint set rest_until = null");
  }

  List<WebhookDelivery> deliveries(Webhook.Told told) {
    return webhooks()
        .deliveries(
            TestPortfolios.TENANT, told.webhook().id(), new WebhookDelivery.Query(null, null, 500));
  }

  List<String> states(Webhook.Told told) {
    return deliveries(told).stream().map(delivery -> delivery.state().name()).toList();
  }

  WebhookDelivery.Story story(Webhook.Told told, WebhookDelivery delivery) {
    return webhooks().delivery(TestPortfolios.TENANT, told.webhook().id(), delivery.id());
  }

  void verify(Heard heard, String secret) {
    byte[] bytes = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    Instant at = Instant.ofEpochSecond(Long.parseLong(heard.timestamp()));
    assertThat(heard.signature().split(" "))
        .contains(Signer.sign(List.of(bytes), heard.id(), at, heard.body()));
  }

  void execute(String sql) {
    server.jdbi().useHandle(handle -> handle.execute(sql));
  }

  List<String> column(String sql) {
    return server.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
