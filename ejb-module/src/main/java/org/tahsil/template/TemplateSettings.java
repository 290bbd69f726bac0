package org.tahsil.template;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The dated terms of messages. */
public interface TemplateSettings {

  /** Of the business date. */
  TemplateTerms current(Portfolio portfolio);

  /** All that were set and count on some day, the newest first day first, at most 1,000. */
  List<TemplateTerms> dated(Portfolio portfolio);

  /**
   * Sets terms from their first day on, tomorrow at the earliest. The same again changes nothing.
   * Refused for an address that is not a page of https with {@code {account}}, a price out of range
   * or a day that has begun.
   */
  TemplateTerms set(Portfolio portfolio, TemplateTerms terms, String by);
}
