package org.tahsil.api.webhook;

import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.webhook.WebhookDelivery;

/** An event on its way to an endpoint. */
@Schema(name = "WebhookDelivery")
record DeliveryView(
    long deliveryId,
    @Schema(description = "The header webhook-id.") String messageId,
    @Schema(examples = "alert.raised") String type,
    @Schema(examples = "DELIVERED") String state,
    int attempts,
    Instant queuedAt,
    @Schema(description = "When it is sent again; null unless it is queued.")
        @Nullable Instant nextAttemptAt,
    @Nullable Instant endedAt,
    @Schema(description = "Of HTTP; null: no answer, or not sent yet.")
        @Nullable Integer lastStatus,
    @Schema(examples = "TIMEOUT") @Nullable String lastError) {

  static DeliveryView of(WebhookDelivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.messageId(),
        delivery.type().code(),
        delivery.state().name(),
        delivery.attempts(),
        delivery.queuedAt(),
        delivery.next(),
        delivery.endedAt(),
        delivery.lastStatus(),
        delivery.lastError());
  }

  /** A page, newest first. */
  @Schema(name = "WebhookDeliveries")
  record Page(List<DeliveryView> deliveries, @Nullable String nextCursor) {}

  /** One time that it was sent. */
  @Schema(name = "WebhookAttempt")
  record AttemptView(
      int attempt,
      Instant at,
      @Schema(description = "How long it took, in milliseconds.") int millis,
      @Nullable Integer status,
      @Schema(description = "Null: delivered.") @Nullable String error) {
    static AttemptView of(WebhookDelivery.Attempt attempt) {
      return new AttemptView(
          attempt.no(), attempt.at(), attempt.millis(), attempt.status(), attempt.error());
    }
  }

  /** A delivery with what is sent and how often it was. */
  @Schema(name = "WebhookDeliveryStory")
  record StoryView(
      DeliveryView delivery,
      @Schema(description = "The JSON that is sent, byte by byte.") String body,
      @Schema(description = "The newest first, at most 100.") List<AttemptView> attemptLog) {
    static StoryView of(WebhookDelivery.Story story) {
      return new StoryView(
          DeliveryView.of(story.delivery()),
          story.body(),
          story.attempts().stream().map(AttemptView::of).toList());
    }
  }

  /** Since when what was given up is sent again. */
  @Schema(name = "WebhookRedelivery")
  record Since(@NotBlank @Schema(examples = "2025-01-01T10:00:00Z") String since) {}

  /** How many are sent again. */
  @Schema(name = "WebhookRedelivered")
  record Again(int queued) {}
}
