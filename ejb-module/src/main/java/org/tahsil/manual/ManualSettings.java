package org.tahsil.manual;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The dated terms of overrides. */
public interface ManualSettings {

  /** Of the business date. */
  ManualTerms current(Portfolio portfolio);

  /** All that were set and count on some day, the newest first day first. */
  List<ManualTerms> dated(Portfolio portfolio);

  /**
   * Sets terms for what is placed from their first day on, tomorrow at the earliest; those of the
   * same first day no longer count. The same again changes nothing. Refused out of range, without a
   * source, or for a day that has begun.
   */
  ManualTerms set(Portfolio portfolio, ManualTerms terms, String by);
}
