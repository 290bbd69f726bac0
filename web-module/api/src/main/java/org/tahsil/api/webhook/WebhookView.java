package org.tahsil.api.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;

/** An endpoint. */
@Schema(name = "Webhook")
record WebhookView(
    UUID webhookId,
    String url,
    String description,
    List<String> types,
    @Schema(description = "Empty: all.") List<String> portfolios,
    boolean enabled,
    @Schema(
            description = "BY_HAND, GONE (it answered 410) or FAILING (nothing but failures).",
            examples = "GONE")
        @Nullable String disabledBecause,
    @Schema(description = "Until when the former secret signs too.")
        @Nullable Instant formerSecretUntil,
    String createdBy,
    Instant createdAt) {

  static WebhookView of(Webhook webhook) {
    Webhook.Wish wish = webhook.wish();
    Webhook.Disabled because = webhook.disabledBecause();
    return new WebhookView(
        webhook.id(),
        wish.url(),
        wish.description(),
        wish.types().stream().map(EventType::code).toList(),
        wish.portfolios(),
        wish.enabled(),
        because == null ? null : because.name(),
        webhook.formerUntil(),
        webhook.createdBy(),
        webhook.createdAt());
  }

  /** How an endpoint fares. */
  @Schema(name = "WebhookHealth")
  record HealthView(
      @Nullable Instant lastSuccessAt,
      @Schema(description = "The first failure after the last success; null: it does not fail.")
          @Nullable Instant failingSince,
      long waiting,
      long dead) {
    static HealthView of(Webhook.Health health) {
      return new HealthView(
          health.lastSuccess(), health.failingSince(), health.waiting(), health.dead());
    }
  }

  /** An endpoint in a list, with how it fares. */
  @Schema(name = "WebhookLine")
  record Line(WebhookView webhook, HealthView health) {
    static Line of(Webhook webhook) {
      return new Line(WebhookView.of(webhook), HealthView.of(webhook.health()));
    }
  }

  /** All endpoints of a tenant, oldest first. */
  @Schema(name = "Webhooks")
  record WebhookList(List<Line> webhooks) {}

  /** An endpoint with its secret, told once. */
  @Schema(name = "WebhookSecret")
  record Told(
      WebhookView webhook,
      @Schema(
              description = "By which signatures are checked. It is not told again.",
              examples = "whsec_…")
          String secret) {
    static Told of(Webhook.Told told) {
      return new Told(WebhookView.of(told.webhook()), told.secret());
    }
  }
}
