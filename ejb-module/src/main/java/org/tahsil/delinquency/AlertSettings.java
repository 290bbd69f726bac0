package org.tahsil.delinquency;

import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;

/** The terms by which alerts are found. */
public interface AlertSettings {

  /** The terms of the business date. */
  AlertTerms terms(Portfolio portfolio);

  /**
   * Sets the terms from the business date on; all accounts are judged by them with the next night.
   * Refused out of range, and with CONFLICT while a night of the portfolio runs.
   */
  AlertTerms setTerms(Portfolio portfolio, int relapseDays, @Nullable Money highValue, String by);
}
