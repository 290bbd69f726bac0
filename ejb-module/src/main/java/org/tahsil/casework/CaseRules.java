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
   * Sets a rule from its first day on, tomorrow at the earliest; that of the same kind and first
   * day no longer counts. The same again changes nothing. Refused if the threshold is out of range,
   * without a source, or for a day that has begun.
   */
  void set(Portfolio portfolio, CaseRule rule, String by);
}
