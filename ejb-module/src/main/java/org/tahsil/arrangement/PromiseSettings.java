package org.tahsil.arrangement;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The terms of promises and plans. */
public interface PromiseSettings {

  /** The terms that count, newest first; empty if the product's own do. */
  List<PromiseTerms> terms(Portfolio portfolio);

  /** The terms of the business date. */
  PromiseTerms current(Portfolio portfolio);

  /**
   * Sets terms from their first day on, for what is made from then; those of the same first day no
   * longer count. The same again changes nothing. Refused out of range.
   */
  PromiseTerms set(Portfolio portfolio, PromiseTerms terms, String by);
}
