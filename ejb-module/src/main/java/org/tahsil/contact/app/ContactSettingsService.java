package org.tahsil.contact.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.contact.ContactSettings;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.domain.ContactTermsRule;
import org.tahsil.contact.store.ContactTermsStore;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the dated terms of contacts. */
@Stateless
@Local(ContactSettings.class)
public class ContactSettingsService implements ContactSettings {
  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private ContactTermsStore store;
  @Inject private TermsInForce inForce;

  @Override
  public ContactTerms current(Portfolio portfolio) {
    return inForce.on(portfolio, store.dated(portfolio), portfolios.businessDate(portfolio));
  }

  @Override
  public List<ContactTerms> dated(Portfolio portfolio) {
    return store.dated(portfolio);
  }

  @Override
  public ContactTerms set(Portfolio portfolio, ContactTerms terms, String by) {
    ContactTermsRule.fault(terms, portfolios.businessDate(portfolio))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    books.lock(portfolio);
    LocalDate from = Objects.requireNonNull(terms.validFrom());
    boolean known =
        store.dated(portfolio).stream()
            .filter(one -> from.equals(one.validFrom()))
            .anyMatch(one -> same(one, terms));
    if (!known) {
      store.add(portfolio, terms, by);
    }
    return inForce.on(portfolio, store.dated(portfolio), from);
  }

  private static boolean same(ContactTerms before, ContactTerms terms) {
    return Objects.equals(before.jurisdiction(), terms.jurisdiction())
        && before.role() == terms.role()
        && before.chosen().equals(terms.chosen())
        && before.house().equals(terms.house())
        && before.source().equals(terms.source());
  }
}
