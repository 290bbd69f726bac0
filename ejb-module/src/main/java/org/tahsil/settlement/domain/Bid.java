package org.tahsil.settlement.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one offer.
 *
 * @param owed what it covers, in minor units as all amounts
 * @param pay what is to be paid, more than 0 and less than {@code owed}
 * @param payBy the last value date that is in time
 * @param consent whether the customer could have it
 * @param withdrawn when a person took it back; null: nobody did
 * @param followed when the account's next offer was made; null: none was
 * @param finished the last day of which the end was seen
 */
public record Bid(
    long id,
    Moment made,
    long owed,
    long pay,
    LocalDate payBy,
    Consent consent,
    @Nullable Moment withdrawn,
    @Nullable Moment followed,
    LocalDate finished) {

  /**
   * What the authority over it came to.
   *
   * @param since the business date of the making, of the asking or of the word
   */
  public record Consent(Word word, LocalDate since) {}

  /** Whether it is allowed. */
  public enum Word {
    /** Within the maker's authority, or granted. */
    GIVEN,
    ASKED,
    DENIED
  }

  /** Whether a posting falls between its making and its end, by value date. */
  boolean covers(Entry entry) {
    return made.isBefore(entry)
        && !entry.valueOn().isAfter(payBy)
        && (withdrawn == null || !withdrawn.isBefore(entry))
        && (followed == null || !followed.isBefore(entry));
  }

  /** The same with a day more that is over; a day that was over once stays over. */
  public Bid finished(LocalDate date) {
    return date.isAfter(finished)
        ? new Bid(id, made, owed, pay, payBy, consent, withdrawn, followed, date)
        : this;
  }
}
