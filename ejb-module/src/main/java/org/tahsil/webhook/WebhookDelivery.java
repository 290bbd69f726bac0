package org.tahsil.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one endpoint.
 *
 * @param event id of the event, which {@link #messageId} carries
 * @param attempts how often it was sent
 * @param next when it is sent again; null unless it is queued
 * @param lastStatus of HTTP; null: no answer, or not sent yet
 * @param lastError code of the last failure; null: none
 */
public record WebhookDelivery(
    long id,
    UUID event,
    EventType type,
    DeliveryState state,
    int attempts,
    Instant queuedAt,
    @Nullable Instant next,
    @Nullable Instant endedAt,
    @Nullable Integer lastStatus,
    @Nullable String lastError) {

  /** What the header {@code webhook-id} says. */
  public String messageId() {
    return messageId(event);
  }

  /** The message id of an event. */
  public static String messageId(UUID event) {
    return "msg_" + event.toString().replace("-", "");
  }

  /** The life of a delivery: queued, being sent, and queued again until it ends. */
  public enum DeliveryState {
    QUEUED,
    SENDING,
    DELIVERED,
    /** Given up after the last attempt, or because the endpoint is gone. */
    DEAD,
    /** The endpoint was removed before it was sent. */
    CANCELLED
  }

  /**
   * One time that it was sent.
   *
   * @param status of HTTP; null: no answer
   * @param error code of the failure; null: delivered
   */
  public record Attempt(
      int no, Instant at, int millis, @Nullable Integer status, @Nullable String error) {}

  /**
   * A delivery with all that is known.
   *
   * @param body the JSON that is sent, byte by byte
   * @param attempts the newest first, at most 100
   */
  public record Story(WebhookDelivery delivery, String body, List<Attempt> attempts) {
    public Story {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * Which deliveries, newest first.
   *
   * @param state null: all
   * @param before only those with a smaller id; null: from the newest
   * @param limit 1 to 500
   */
  public record Query(@Nullable DeliveryState state, @Nullable Long before, int limit) {}
}
