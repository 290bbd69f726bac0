package org.tahsil.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of another system, and how it fares. Its secret is told once, when it is made.
 *
 * @param wish what was asked for; not enabled if {@code disabledBecause} says why
 * @param formerUntil until when the secret before the present one signs too; null: it does not
 */
public record Webhook(
    UUID id,
    Wish wish,
    @Nullable Disabled disabledBecause,
    @Nullable Instant formerUntil,
    String createdBy,
    Instant createdAt,
    Health health) {

  /** Why nothing is sent to an endpoint. */
  public enum Disabled {
    /** Somebody wished so. */
    BY_HAND,
    /** It answered 410 Gone. */
    GONE,
    /** Nothing but failures for days. */
    FAILING
  }

  /**
   * What an administrator decides.
   *
   * @param types at least one
   * @param portfolios codes; empty: all, also later ones
   */
  public record Wish(
      String url,
      String description,
      List<EventType> types,
      List<String> portfolios,
      boolean enabled) {
    public Wish {
      types = List.copyOf(types);
      portfolios = List.copyOf(portfolios);
    }
  }

  /**
   * How an endpoint fares.
   *
   * @param failingSince the first failure after the last success; null: it does not fail
   * @param waiting deliveries that are queued or being sent, up to {@link #COUNTED}
   * @param dead deliveries that were given up, up to {@link #COUNTED}
   */
  public record Health(
      @Nullable Instant lastSuccess, @Nullable Instant failingSince, long waiting, long dead) {
    /** So many are counted at most, so that a look at endpoints stays short. */
    public static final int COUNTED = 10_000;
  }

  /** An endpoint with its secret, which is told only now. */
  public record Told(Webhook webhook, String secret) {}
}
