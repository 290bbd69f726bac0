package org.tahsil.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account or a customer.
 *
 * <p>The sentence of each kind, in {@code org/tahsil/audit/sentences_*.properties}, names the facts
 * it wants; amounts go into {@code amount} beside {@code currency}.
 *
 * @param at business instant
 * @param kind stable UPPER_SNAKE, for example PAYMENT_POSTED, BUCKET_CHANGED, REMINDER_SENT,
 *     INTERACTION
 * @param actor user name, or {@code system}
 * @param facts parameters of the sentence of this kind; amounts as plain strings, dates as ISO
 * @param dedupeKey the same key for the same account is written once
 */
public record TimelineEntry(
    long customerId,
    @Nullable Long accountId,
    Instant at,
    String kind,
    String actor,
    Map<String, String> facts,
    String dedupeKey) {

  /** What stands for a personal fact whose key was erased. */
  public static final String ERASED = "[erased]";

  /** What stands for a personal fact that somebody altered or moved. */
  public static final String UNREADABLE = "[unreadable]";
}
