package org.tahsil.concern;

import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;

/** Credit notes and write-offs that are posted at once, without a concern. */
public interface Adjustments {

  /**
   * Posts one within the authority of whoever posts it, weighed together with what the account was
   * given before, as the outcome of a concern is. What goes beyond is refused as forbidden: only a
   * concern can wait for a second person. Systems, which have no rank, tell what the lender's own
   * books decided and are not weighed. The same again changes nothing and weighs nothing.
   *
   * @param row a CREDIT_NOTE or WRITE_OFF
   */
  Ledger.Posting post(Portfolio portfolio, PaymentRow row, User by);
}
