package org.tahsil.smartcollect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.outcome.RowOutcome;

/** What the bank says later about debits that it did not answer at once. */
public interface Settlements {

  /**
   * Settles pending attempts, one outcome a row in the order given: collected, or failed with what
   * the retry rule makes of the return code. The same settlement again changes nothing; another one
   * for a settled attempt is rejected with CONFLICT, an unknown attempt with UNKNOWN_ATTEMPT.
   */
  List<RowOutcome> take(Portfolio portfolio, List<Settlement> rows);

  /**
   * The end of one debit.
   *
   * @param returnCode why the bank returned it; null: collected
   */
  record Settlement(CollectionRef collection, int attemptNumber, @Nullable String returnCode) {}
}
