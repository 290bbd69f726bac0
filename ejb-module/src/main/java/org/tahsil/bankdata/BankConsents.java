package org.tahsil.bankdata;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.CustomerRef;

/** Consents to read bank data; a consent is told once and may be withdrawn once. */
public interface BankConsents {

  /** All of a customer, newest first; refused if the customer is unknown. */
  List<BankConsent> of(Portfolio portfolio, CustomerRef customer);

  /**
   * Takes a consent. The same again changes nothing; other content under its reference is refused
   * with CONFLICT, days in the wrong order or beyond five years as malformed.
   */
  BankConsent take(Portfolio portfolio, BankConsent consent, String by);

  /**
   * Withdraws one from the business date on; twice is once. Refused if there is none of this
   * reference.
   */
  BankConsent withdraw(Portfolio portfolio, CustomerRef customer, String ref, String by);
}
