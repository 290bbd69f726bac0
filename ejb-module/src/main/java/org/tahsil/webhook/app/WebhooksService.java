package org.tahsil.webhook.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.Webhooks;
import org.tahsil.webhook.store.DeliveryListStore;
import org.tahsil.webhook.store.EndpointStore;
import org.tahsil.webhook.store.EndpointStore.Maker;
import org.tahsil.webhook.store.EventStore;

/** Keeps the endpoints of tenants. */
@Stateless
@Local(Webhooks.class)
public class WebhooksService implements Webhooks {
  private static final int MOST = 50;
  private static final int LANES = 4;
  private static final int LONGEST_PAGE = 500;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  @Inject private EndpointStore endpoints;
  @Inject private DeliveryListStore deliveries;
  @Inject private EventStore events;
  @Inject private WishCheck check;
  @Inject private SecretBox box;
  @Inject private WebhookSettings settings;

  @Override
  public List<Webhook> list(TenantId tenant) {
    return endpoints.all(tenant);
  }

  @Override
  public Webhook get(TenantId tenant, UUID id) {
    return endpoints
        .find(tenant, id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("webhook", id.toString())));
  }

  @Override
  public Webhook.Told create(TenantId tenant, Webhook.Wish wish, String by) {
    check.check(tenant, wish, null);
    endpoints.lock(tenant);
    if (endpoints.all(tenant).size() >= MOST) {
      throw new RefusedException(
          Refusal.rule(
              "WEBHOOKS_TOO_MANY",
              "url",
              wish.url(),
              "Remove one that is not needed: a tenant has at most " + MOST + "."));
    }
    UUID id = UUID.randomUUID();
    byte[] secret = box.make();
    endpoints.create(new Maker(tenant, by, LANES, RealTime.now()), id, wish, box.sealed(secret));
    return new Webhook.Told(get(tenant, id), SecretBox.told(secret));
  }

  @Override
  public Webhook change(TenantId tenant, UUID id, Webhook.Wish wish) {
    check.check(tenant, wish, get(tenant, id).wish());
    endpoints.change(tenant, id, wish);
    return get(tenant, id);
  }

  @Override
  public void remove(TenantId tenant, UUID id) {
    get(tenant, id);
    endpoints.remove(tenant, id, RealTime.now());
  }

  @Override
  public Webhook.Told rotate(TenantId tenant, UUID id) {
    get(tenant, id);
    byte[] secret = box.make();
    Instant now = RealTime.now();
    if (!endpoints.rotate(tenant, id, box.sealed(secret), now, now.plus(settings.grace()))) {
      throw tooSoon(get(tenant, id));
    }
    return new Webhook.Told(get(tenant, id), SecretBox.told(secret));
  }

  private static RefusedException tooSoon(Webhook webhook) {
    Instant until = Objects.requireNonNull(webhook.formerUntil());
    return new RefusedException(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "WEBHOOK_ROTATED",
            "webhook",
            webhook.id().toString(),
            "Wait until " + until + ": the receiver may know no secret but the former one.",
            Map.of("until", MINUTE.format(until.plus(Duration.ofMinutes(1))))));
  }

  @Override
  public WebhookDelivery test(TenantId tenant, UUID id) {
    if (!get(tenant, id).wish().enabled()) {
      throw new RefusedException(
          Refusal.conflict(
              "WEBHOOK_DISABLED", "webhook", id.toString(), "Enable the endpoint first."));
    }
    Instant now = RealTime.now();
    long delivery = events.test(tenant, id, testBody(id, now), now);
    return story(id, delivery).delivery();
  }

  @Override
  public List<WebhookDelivery> deliveries(TenantId tenant, UUID id, WebhookDelivery.Query query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return deliveries.page(get(tenant, id).id(), query);
  }

  @Override
  public WebhookDelivery.Story delivery(TenantId tenant, UUID id, long delivery) {
    return story(get(tenant, id).id(), delivery);
  }

  @Override
  public WebhookDelivery redeliver(TenantId tenant, UUID id, long delivery) {
    delivery(tenant, id, delivery);
    if (!deliveries.again(id, delivery, RealTime.now())) {
      throw new RefusedException(
          Refusal.conflict(
              "WEBHOOK_SENDING",
              "delivery",
              String.valueOf(delivery),
              "It is being sent now: look what comes of it."));
    }
    return story(id, delivery).delivery();
  }

  @Override
  public int redeliverDead(TenantId tenant, UUID id, Instant since) {
    return deliveries.againDead(get(tenant, id).id(), since, RealTime.now());
  }

  private WebhookDelivery.Story story(UUID id, long delivery) {
    return deliveries
        .story(id, delivery)
        .orElseThrow(
            () -> new RefusedException(Refusal.unknown("delivery", String.valueOf(delivery))));
  }

  private static String testBody(UUID endpoint, Instant now) {
    return Json.createObjectBuilder()
        .add("type", EventType.WEBHOOK_TEST.code())
        .add("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString())
        .add(
            "data",
            Json.createObjectBuilder().add("version", 1).add("webhook_id", endpoint.toString()))
        .build()
        .toString();
  }
}
