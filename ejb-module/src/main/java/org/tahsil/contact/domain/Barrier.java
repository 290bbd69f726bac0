package org.tahsil.contact.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What lies between a debt and a contact.
 *
 * @param kind CONTACT_HOLD, OPEN_PROMISE, MANUAL_OVERRIDE, DISPUTE or NOTHING_OVERDUE
 * @param from the first day of the portfolio with it; null: it always was
 * @param until the first day of the portfolio without it; null: not known
 */
public record Barrier(String kind, @Nullable LocalDate from, @Nullable LocalDate until) {

  /** Whether it stands on a day. */
  public boolean stands(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }
}
