package org.tahsil.payment;

import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.RowOutcome;

/** The money of a portfolio. Every call is idempotent by payment reference. */
public interface Ledger {

  /**
   * Posts payments and allocates them; one outcome a row. The same reference with other content is
   * rejected with CONFLICT.
   */
  List<RowOutcome> take(Portfolio portfolio, List<PaymentRow> rows);

  /**
   * Posts one payment; refused if its account is unknown or its reference stands for another one.
   */
  Posting post(Portfolio portfolio, PaymentRow row);

  /**
   * Takes a payment back as if it had never been: everything since its value date is allocated
   * anew. Reversing twice is the same as once.
   */
  Posting reverse(Portfolio portfolio, PaymentRef payment, String reason);

  /** Payments and reversals of an account, newest value date first. */
  List<Posting> postings(long accountId);

  /**
   * A posting with its state.
   *
   * @param kind PAYMENT or REVERSAL
   * @param reversed whether a reversal took it back
   */
  record Posting(
      PaymentRow facts, String kind, LocalDate knownOn, boolean reversed, boolean isNew) {}
}
