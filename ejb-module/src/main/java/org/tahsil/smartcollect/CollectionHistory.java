package org.tahsil.smartcollect;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RowOutcome;

/** What earlier systems collected. It is told, not done again: no debit and no payment follows. */
public interface CollectionHistory {

  /**
   * Takes attempts, one outcome a row in the order given. An attempt is known by collection and
   * number; other content is rejected with CONFLICT. Rejected too with UNKNOWN_ACCOUNT,
   * UNKNOWN_ITEM, OTHER_CUSTOMER, CURRENCY_MISMATCH, NOT_POSITIVE or OUT_OF_RANGE.
   */
  List<RowOutcome> take(Portfolio portfolio, List<CollectionAttemptRow> rows);
}
