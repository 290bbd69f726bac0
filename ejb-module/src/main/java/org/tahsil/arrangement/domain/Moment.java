package org.tahsil.arrangement.domain;

import java.time.LocalDate;

/**
 * When something was agreed or ended: a business date, and the last posting that the product knew
 * then. Money is after it if it is valued on a later date, or on the date itself but came to be
 * known only after.
 *
 * @param lastPosting the largest posting id of the account then; 0: none
 */
public record Moment(LocalDate on, long lastPosting) {

  /** Whether money counts from after this moment. */
  public boolean isBefore(Receipt money) {
    return money.valueOn().isAfter(on)
        || (money.valueOn().equals(on) && money.postingId() > lastPosting);
  }

  /** Whether a posting was known at this moment, whenever it is valued. */
  boolean knew(Receipt money) {
    return money.postingId() <= lastPosting;
  }
}
