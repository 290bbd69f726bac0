package org.tahsil.smartcollect;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RowOutcome;

/** The mandates of a portfolio. */
public interface Mandates {

  /**
   * Takes mandates, one outcome a row in the order given. A mandate is known by account, method and
   * first day; other content updates it. Rejected with UNKNOWN_ACCOUNT, OTHER_CUSTOMER (the account
   * belongs to someone else), NOT_MANDATED (MANUAL needs none), CURRENCY_MISMATCH, NOT_POSITIVE or
   * OUT_OF_RANGE.
   */
  List<RowOutcome> take(Portfolio portfolio, List<MandateRow> rows);
}
