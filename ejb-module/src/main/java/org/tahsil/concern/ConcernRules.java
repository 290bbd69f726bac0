package org.tahsil.concern;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The dated settings by which concerns are held, handed on and decided. */
public interface ConcernRules {

  /** One rule of each kind, of the business date. */
  List<ConcernRule> list(Portfolio portfolio);

  /** The newest 200 that were set and count on some day, the newest first day first. */
  List<ConcernRule> dated(Portfolio portfolio);

  /**
   * Sets a rule from the business date on, for what is told from then; the same again changes
   * nothing. Refused out of range.
   */
  ConcernRule set(Portfolio portfolio, ConcernRule rule, String by);
}
