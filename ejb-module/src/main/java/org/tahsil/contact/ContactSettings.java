package org.tahsil.contact;

import java.util.List;
import org.tahsil.account.Portfolio;

/** The dated terms of contacts. */
public interface ContactSettings {

  /** Of the business date. */
  ContactTerms current(Portfolio portfolio);

  /** All that were set and count on some day, the newest first day first. */
  List<ContactTerms> dated(Portfolio portfolio);

  /**
   * Sets terms from their first day on, tomorrow at the earliest. The same again changes nothing.
   * Refused for an unknown pack, country or term, out of range, or for a day that has begun.
   */
  ContactTerms set(Portfolio portfolio, ContactTerms terms, String by);
}
