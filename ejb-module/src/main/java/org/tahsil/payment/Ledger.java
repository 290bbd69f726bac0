package org.tahsil.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.RowOutcome;

/**
 * The money of a portfolio, and what lessens debt without being money. Every call is idempotent by
 * reference.
 */
public interface Ledger {

  /**
   * Posts payments and allocates them; one outcome a row. The same reference with other content is
   * rejected with CONFLICT, a new one that is the product's own with RESERVED_REFERENCE; a value
   * date too far ahead, too long ago or before the account was opened with VALUE_DATE_TOO_FAR,
   * VALUE_DATE_TOO_OLD and VALUE_BEFORE_OPENING.
   */
  List<RowOutcome> take(Portfolio portfolio, List<PaymentRow> rows);

  /**
   * Posts one payment; refused if its account is unknown, its reference stands for another one or
   * its value date lies too far from the business date.
   *
   * @param by name of the user who tells it
   */
  Posting post(Portfolio portfolio, PaymentRow row, String by);

  /**
   * Posts what the product itself decided; the way to the references of {@link OwnRefs}. The same
   * refusals, but of any value date.
   *
   * @param by name of the user whose decision it follows; null: nobody's
   */
  Posting postOwn(Portfolio portfolio, PaymentRow row, @Nullable String by);

  /** The same for many rows; one outcome a row as by {@link #take}. */
  List<RowOutcome> takeOwn(Portfolio portfolio, List<PaymentRow> rows);

  /** What a reference stands for; empty if for nothing. */
  Optional<Posting> find(Portfolio portfolio, PaymentRef payment);

  /**
   * Takes a posting back as if it had never been: everything since its value date is allocated
   * anew. Reversing twice is the same as once; the first reason stands. Only a payment can have
   * been returned by a bank.
   *
   * @param by name of the user who tells it
   */
  Posting reverse(Portfolio portfolio, PaymentRef payment, Reversal why, String by);

  /**
   * Takes postings back and posts others in their place, as one change: accounts are locked once in
   * the order of their keys, allocated once and told of once, so that nobody sees what lies
   * between. What was taken back or posted before changes nothing. Refused as a whole if a row is.
   * It is the product's own: references of {@link OwnRefs} are open to it.
   */
  void correct(Portfolio portfolio, Correction correction);

  /**
   * What a correction changes.
   *
   * @param back what is taken back, all for the same reason
   * @param rows what is posted; an account of neither is not touched
   */
  record Correction(Set<PaymentRef> back, Reversal why, List<PaymentRow> rows) {

    public Correction {
      back = Set.copyOf(back);
      rows = List.copyOf(rows);
    }
  }

  /** The references of postings (surrogate keys). */
  Map<Long, PaymentRef> refs(Collection<Long> postings);

  /** Everything posted to an account, reversals too, newest value date first. */
  List<Posting> postings(long accountId);

  /**
   * A posting with its state.
   *
   * @param facts of what was posted; of a reversal: of what it takes back
   * @param kind of {@code facts}, or REVERSAL
   * @param reversal why it was taken back, or why this reversal takes back; null: it stands
   * @param by name of the user who told it; null: a file, or the product itself
   */
  record Posting(
      PaymentRow facts,
      String kind,
      LocalDate knownOn,
      @Nullable Reversal reversal,
      @Nullable String by,
      boolean isNew) {

    /** The kind of a posting that takes another one back. */
    public static final String REVERSAL = "REVERSAL";

    public boolean isReversal() {
      return REVERSAL.equals(kind);
    }

    /** Whether a reversal took it back. */
    public boolean reversed() {
      return reversal != null && !isReversal();
    }

    public Posting fresh(boolean now) {
      return new Posting(facts, kind, knownOn, reversal, by, now);
    }
  }
}
