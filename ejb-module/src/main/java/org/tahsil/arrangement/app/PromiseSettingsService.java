package org.tahsil.arrangement.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.domain.TermsRule;
import org.tahsil.arrangement.store.PromiseTermsStore;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the terms of promises and plans. */
@Stateless
@Local(PromiseSettings.class)
public class PromiseSettingsService implements PromiseSettings {

  @Inject private PromiseTermsStore store;
  @Inject private Portfolios portfolios;
  @Inject private Books books;

  @Override
  public List<PromiseTerms> terms(Portfolio portfolio) {
    return store.of(portfolio);
  }

  @Override
  public PromiseTerms current(Portfolio portfolio) {
    LocalDate today = portfolios.businessDate(portfolio);
    return store.of(portfolio).stream()
        .filter(terms -> !Objects.requireNonNull(terms.validFrom()).isAfter(today))
        .findFirst()
        .orElseGet(() -> PromiseTerms.standard(portfolio.currency()));
  }

  @Override
  public PromiseTerms set(Portfolio portfolio, PromiseTerms terms, String by) {
    TermsRule.fault(terms)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    books.lock(portfolio);
    if (!store.of(portfolio).contains(terms)) {
      store.replace(portfolio, terms, by, portfolios.businessDate(portfolio));
    }
    return terms;
  }
}
