package org.tahsil.manual;

import org.tahsil.account.Portfolio;

/** The dated terms of overrides. */
public interface ManualSettings {

  /** Of the business date. */
  ManualTerms terms(Portfolio portfolio);

  /**
   * Sets them from the business date on, for what is placed from then on; the same again changes
   * nothing. Refused out of range or without a source.
   */
  ManualTerms set(Portfolio portfolio, ManualTerms terms, String by);
}
