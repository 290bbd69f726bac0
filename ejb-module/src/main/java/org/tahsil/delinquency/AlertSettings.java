package org.tahsil.delinquency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;

/** The terms by which alerts are found. */
public interface AlertSettings {

  /** The terms of the business date. */
  AlertTerms terms(Portfolio portfolio);

  /** The newest 200 days on which terms were set, with those that count from it, newest first. */
  List<AlertTerms> dated(Portfolio portfolio);

  /**
   * Sets the terms from the business date on; all accounts are judged by them with the next night.
   * Refused out of range, and with CONFLICT while a night of the portfolio runs.
   */
  AlertTerms setTerms(Portfolio portfolio, int relapseDays, @Nullable Money highValue, String by);
}
