package org.tahsil.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is kept.
 *
 * @param source where it is written or who said it
 * @param by who told the product
 * @param recordedAt real instant
 * @param endedAt business instant from which it stands no longer, by now; null: none has come
 */
public record ToldFact(
    long key,
    CustomerFact fact,
    String source,
    String by,
    Instant recordedAt,
    @Nullable Instant endedAt) {

  /** The same with the instant from which it stands no longer. */
  public ToldFact ended(@Nullable Instant at) {
    return new ToldFact(key, fact, source, by, recordedAt, at);
  }
}
