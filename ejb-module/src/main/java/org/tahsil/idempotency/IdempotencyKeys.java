package org.tahsil.idempotency;

import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.TenantId;

/**
 * Keys under which callers ask for a write at most once. Each call is a transaction of its own, so
 * that a claim is seen by others while the write is still under way. An answer is kept for 7 days;
 * a claim that never came to an answer (the server died) is free again after 10 minutes.
 */
public interface IdempotencyKeys {

  /** Claims a key for a request that begins now. */
  Claim claim(Key key);

  /** Keeps the answer of the request that holds the claim. */
  void keep(Key key, Answer answer);

  /** Gives the key free: the request wrote nothing. */
  void release(Key key);

  /** A key of a user. */
  record Key(TenantId tenant, String user, String value) {}

  /** What stands behind a key when a request comes. */
  sealed interface Claim {
    /** Nothing: the request goes on. */
    record Granted() implements Claim {}

    /** Another request that is still under way. */
    record UnderWay() implements Claim {}

    /** A request that was answered. */
    record Answered(Answer answer) implements Claim {}
  }

  /**
   * What was asked and answered.
   *
   * @param requestHash SHA-256 in hexadecimal digits of method, address and body
   * @param location the header Location, if there was one
   */
  record Answer(
      String requestHash,
      int status,
      @Nullable String mediaType,
      @Nullable String location,
      String body) {}
}
