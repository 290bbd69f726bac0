package org.tahsil.delinquency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;

/** What a person should look at, and the terms by which it is found. */
public interface Alerts {

  /** Newest first; {@code before} is the id that ended the last page. */
  List<Alert> newest(Portfolio portfolio, @Nullable Long before, int limit);

  /** The terms of the business date. */
  AlertTerms terms(Portfolio portfolio);

  /**
   * Sets the terms from the business date on; all accounts are judged by them with the next night.
   * Refused out of range, and with CONFLICT while a night of the portfolio runs.
   */
  AlertTerms setTerms(Portfolio portfolio, int relapseDays, @Nullable Money highValue, String by);
}
