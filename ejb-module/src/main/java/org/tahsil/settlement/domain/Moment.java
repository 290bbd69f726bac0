package org.tahsil.settlement.domain;

import java.time.LocalDate;

/**
 * When something was done: a business date, and the last posting that the product knew then. Money
 * is after it if it is valued on a later date, or on the date itself but came to be known only
 * after.
 *
 * @param lastPosting the largest posting id of the account then; 0: none
 */
public record Moment(LocalDate on, long lastPosting) {

  /** Whether a posting counts from after this moment. */
  boolean isBefore(Entry entry) {
    return entry.valueOn().isAfter(on)
        || (entry.valueOn().equals(on) && entry.postingId() > lastPosting);
  }

  /** Whether a posting was known at this moment, whenever it is valued. */
  boolean knew(Entry entry) {
    return entry.postingId() <= lastPosting;
  }
}
