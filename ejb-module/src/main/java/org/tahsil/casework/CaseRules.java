package org.tahsil.casework;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The dated settings by which nights open cases. */
public interface CaseRules {

  /** One rule of each kind, of the business date. */
  List<CaseRule> list(Portfolio portfolio);

  /** The newest 200 that were set and count on some day, the newest first day first. */
  List<CaseRule> dated(Portfolio portfolio);

  /**
   * Sets a rule from the business date on; the same again changes nothing. Refused if the threshold
   * or source is out of range.
   */
  CaseRule set(Portfolio portfolio, CaseRule rule, String by);
}
