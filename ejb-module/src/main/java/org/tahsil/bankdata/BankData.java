package org.tahsil.bankdata;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RowOutcome;

/**
 * The bank accounts of a tenant's customers. A bank account belongs to the customer, not to a
 * portfolio; it has the currency of the portfolio that first brought it.
 */
public interface BankData {

  /**
   * Takes lines of bank accounts, one outcome a row in the order given. The same {@code txn_id}
   * with other content is rejected with CONFLICT, a line in another currency than its bank
   * account's with CURRENCY_MISMATCH, an unknown customer with UNKNOWN_CUSTOMER, an amount that is
   * not positive with NOT_POSITIVE.
   */
  List<RowOutcome> take(Portfolio portfolio, List<BankTransactionRow> rows);
}
