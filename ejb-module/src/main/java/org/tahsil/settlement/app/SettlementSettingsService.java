package org.tahsil.settlement.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.settlement.SettlementSettings;
import org.tahsil.settlement.SettlementTerms;
import org.tahsil.settlement.domain.OfferRule;
import org.tahsil.settlement.store.SettlementTermsStore;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the terms of offers. */
@Stateless
@Local(SettlementSettings.class)
public class SettlementSettingsService implements SettlementSettings {

  @Inject private SettlementTermsStore store;
  @Inject private Portfolios portfolios;
  @Inject private Books books;

  @Override
  public List<SettlementTerms> terms(Portfolio portfolio) {
    return store.of(portfolio);
  }

  @Override
  public SettlementTerms current(Portfolio portfolio) {
    LocalDate today = portfolios.businessDate(portfolio);
    return store.of(portfolio).stream()
        .filter(terms -> !Objects.requireNonNull(terms.validFrom()).isAfter(today))
        .findFirst()
        .orElse(SettlementTerms.STANDARD);
  }

  @Override
  public SettlementTerms set(Portfolio portfolio, SettlementTerms terms, String by) {
    OfferRule.fault(terms)
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
