package org.tahsil.manual.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.manual.ManualSettings;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.domain.TermsRule;
import org.tahsil.manual.store.ManualTermsStore;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the dated terms of overrides. */
@Stateless
@Local(ManualSettings.class)
public class ManualSettingsService implements ManualSettings {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private ManualTermsStore store;

  @Override
  public ManualTerms current(Portfolio portfolio) {
    return store.on(portfolio, portfolios.businessDate(portfolio));
  }

  @Override
  public List<ManualTerms> dated(Portfolio portfolio) {
    return store.dated(portfolio);
  }

  @Override
  public ManualTerms set(Portfolio portfolio, ManualTerms terms, String by) {
    TermsRule.fault(terms, portfolios.businessDate(portfolio))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    books.lock(portfolio);
    LocalDate from = Objects.requireNonNull(terms.validFrom());
    if (!isSet(portfolio, terms)) {
      store.add(portfolio, terms, from, by);
    }
    return store.on(portfolio, from);
  }

  private boolean isSet(Portfolio portfolio, ManualTerms terms) {
    return store.dated(portfolio).stream()
        .filter(one -> Objects.equals(one.validFrom(), terms.validFrom()))
        .anyMatch(one -> same(one, terms));
  }

  private static boolean same(ManualTerms before, ManualTerms terms) {
    return before.mostDays() == terms.mostDays()
        && before.mostDaysAhead() == terms.mostDaysAhead()
        && Objects.equals(before.secondPersonFrom(), terms.secondPersonFrom())
        && before.source().equals(terms.source());
  }
}
