package org.tahsil.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A house rule set aside for one customer, as it stands at a business instant.
 *
 * @param key its place in lists, for cursors
 * @param decision of the second person; null: none was made
 * @param end by a person: withdrawn or ended, as the state says; null: none
 */
public record Exemption(
    long key,
    UUID id,
    ExemptionWish wish,
    ExemptionState state,
    Asking asking,
    @Nullable Word decision,
    @Nullable Word end) {

  /**
   * Who asked.
   *
   * @param on business date
   * @param at business instant
   * @param approval the question to a second person
   */
  public record Asking(String by, LocalDate on, Instant at, UUID approval) {}

  /**
   * Who decided or ended it, on which business date and instant, and why.
   *
   * @param note null: who agrees need say nothing
   */
  public record Word(String by, LocalDate on, Instant at, @Nullable String note) {}
}
