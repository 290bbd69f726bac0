package org.tahsil.settlement;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The terms of offers. */
public interface SettlementSettings {

  /** Those that were set and count, newest first. */
  List<SettlementTerms> terms(Portfolio portfolio);

  /** Those of the business date. */
  SettlementTerms current(Portfolio portfolio);

  /**
   * Sets terms from their first day on, for what is offered from then; those of the same first day
   * no longer count. The same again changes nothing. Refused out of range.
   */
  SettlementTerms set(Portfolio portfolio, SettlementTerms terms, String by);
}
