package org.tahsil.contact.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What lies between a debt and a contact.
 *
 * @param kind CONTACT_HOLD, OPEN_PROMISE, MANUAL_OVERRIDE, DISPUTE or NOTHING_OVERDUE
 * @param until the first day of the portfolio without it; null: not known
 */
public record Barrier(String kind, @Nullable LocalDate until) {}
