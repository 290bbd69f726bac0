package org.tahsil.affordability;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The terms of proposals. */
public interface AffordabilitySettings {

  /** All that count, by their first day, newest first; empty if only the product's own do. */
  List<AffordabilityTerms> terms(Portfolio portfolio);

  /** The terms of the business date. */
  AffordabilityTerms current(Portfolio portfolio);

  /**
   * Sets terms from a day after the business date on. The same again changes nothing; others of the
   * same first day take their place and all are kept. Refused out of range, and by rule if the day
   * has begun.
   */
  AffordabilityTerms set(Portfolio portfolio, AffordabilityTerms terms, String by);
}
