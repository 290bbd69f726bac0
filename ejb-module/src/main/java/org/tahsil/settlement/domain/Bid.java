package org.tahsil.settlement.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one offer.
 *
 * @param owed what it covers, in minor units as all amounts
 * @param covered what each covered item asked for when it was made, oldest due first; where money
 *     waited then, together more than {@code owed}
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
    List<Part> covered,
    long pay,
    LocalDate payBy,
    Consent consent,
    @Nullable Moment withdrawn,
    @Nullable Moment followed,
    LocalDate finished) {

  public Bid {
    covered = List.copyOf(covered);
  }

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

  /**
   * Whether money counts for it: not known yet when it was made, valued between its making and its
   * end, and not given for an item that it does not cover.
   */
  boolean covers(Entry entry) {
    return isOrMayBeFor(entry.item())
        && !made.knew(entry)
        && made.isBefore(entry)
        && !entry.valueOn().isAfter(payBy)
        && (withdrawn == null || !withdrawn.isBefore(entry))
        && !isOverBefore(entry);
  }

  private boolean isOrMayBeFor(@Nullable String item) {
    return item == null || covered.stream().anyMatch(part -> part.item().equals(item));
  }

  /** Whether money belongs to the time of the account's next offer. */
  public boolean isOverBefore(Entry entry) {
    return followed != null && followed.isBefore(entry);
  }

  /** The same with a day more that is over; a day that was over once stays over. */
  public Bid finished(LocalDate date) {
    return date.isAfter(finished)
        ? new Bid(id, made, owed, covered, pay, payBy, consent, withdrawn, followed, date)
        : this;
  }
}
