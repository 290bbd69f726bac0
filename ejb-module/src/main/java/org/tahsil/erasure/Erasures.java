package org.tahsil.erasure;

import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.CustomerRef;

/** Erases words about persons. */
public interface Erasures {

  /**
   * Makes the words about a customer unreadable. Once more changes nothing.
   *
   * @param why on what ground, for the record
   * @return whether anything was erased
   * @throws org.tahsil.shared.outcome.RefusedException CONFLICT while a case, concern or hold is
   *     open, or the time of keeping has not passed since the last thing that happened, telling
   *     until when, or words stand from before they were sealed; UNKNOWN for a customer of nobody's
   *     or another tenant's
   */
  boolean eraseWords(Portfolio portfolio, CustomerRef customer, String by, String why);
}
