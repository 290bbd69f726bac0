package org.tahsil.contact.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the debt stands.
 *
 * @param firstContact when the customer was first contacted about it; null: never
 */
public record DebtFacts(List<Barrier> barriers, @Nullable Instant firstContact) {

  public DebtFacts {
    barriers = List.copyOf(barriers);
  }
}
