package org.tahsil.bankdata.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.bankdata.BankConsent;
import org.tahsil.bankdata.BankConsents;
import org.tahsil.bankdata.store.BankConsentStore;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps consents to read bank data. */
@Stateless
@Local(BankConsents.class)
public class BankConsentService implements BankConsents {
  private static final int MOST_YEARS = 5;

  @Inject private Books books;
  @Inject private Portfolios portfolios;
  @Inject private BankConsentStore store;
  @Inject private Timeline timeline;

  @Override
  public List<BankConsent> of(Portfolio portfolio, CustomerRef customer) {
    return store.of(known(portfolio, customer));
  }

  @Override
  public BankConsent take(Portfolio portfolio, BankConsent consent, String by) {
    Customer customer = known(portfolio, consent.customer());
    if (consent.validTo().isBefore(consent.validFrom())
        || consent.validTo().isAfter(consent.validFrom().plusYears(MOST_YEARS))) {
      throw refused(
          Refusal.malformed(
              "OUT_OF_RANGE",
              "valid_to",
              consent.validTo().toString(),
              "Use a day from valid_from to " + MOST_YEARS + " years after it."));
    }
    boolean added = store.add(customer, consent, by);
    BankConsent stands = found(customer, consent.ref());
    if (!stands.saysAs(consent)) {
      throw refused(
          Refusal.conflict(
              "CONSENT_TOLD_OTHERWISE",
              "consent_ref",
              consent.ref(),
              "Use another consent_ref: this one says something else."));
    }
    if (added) {
      tell(portfolio, customer, consent.ref(), "BANK_CONSENT_GIVEN", by);
    }
    return stands;
  }

  @Override
  public BankConsent withdraw(Portfolio portfolio, CustomerRef ref, String consent, String by) {
    Customer customer = known(portfolio, ref);
    found(customer, consent);
    if (store.withdraw(customer, consent, portfolios.businessDate(portfolio), by)) {
      tell(portfolio, customer, consent, "BANK_CONSENT_WITHDRAWN", by);
    }
    return found(customer, consent);
  }

  /** A customer with an account in the portfolio. */
  private Customer known(Portfolio portfolio, CustomerRef ref) {
    return books
        .customer(portfolio.tenant(), ref)
        .filter(
            customer ->
                books.accountsOf(portfolio.tenant(), ref).stream()
                    .anyMatch(account -> account.portfolio().equals(portfolio.id())))
        .orElseThrow(() -> refused(Refusal.unknown("customer_ref", ref.value())));
  }

  private BankConsent found(Customer customer, String ref) {
    return store.of(customer).stream()
        .filter(consent -> consent.ref().equals(ref))
        .findFirst()
        .orElseThrow(() -> refused(Refusal.unknown("consent_ref", ref)));
  }

  private void tell(Portfolio portfolio, Customer customer, String ref, String what, String by) {
    timeline.append(
        List.of(
            new TimelineEntry(
                customer.id(),
                null,
                portfolios.now(portfolio),
                what,
                by,
                Map.of(),
                "consent:" + ref + ":" + what)));
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
