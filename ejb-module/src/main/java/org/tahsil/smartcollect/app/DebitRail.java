package org.tahsil.smartcollect.app;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.CollectionMethod;

/** The way to the bank. Whatever stands behind it debits an order at most once by its reference. */
public interface DebitRail {

  /**
   * Presents an order. The same reference again debits nothing: it answers what became of the
   * order, so that a caller who never heard can ask.
   *
   * @param now business instant of asking
   */
  Answer present(Order order, Instant now);

  /**
   * A debit.
   *
   * @param ref ours, unique for ever
   * @param customer surrogate key
   */
  record Order(String ref, long customer, Money amount, CollectionMethod method) {}

  /**
   * What the bank says.
   *
   * @param returnCode why it returned the debit
   */
  record Answer(Status status, @Nullable String returnCode) {
    static final Answer DEBITED = new Answer(Status.DEBITED, null);
    static final Answer PENDING = new Answer(Status.PENDING, null);

    static Answer returned(String code) {
      return new Answer(Status.RETURNED, code);
    }
  }

  /** Whether the money moved. */
  enum Status {
    PENDING,
    DEBITED,
    RETURNED
  }
}
