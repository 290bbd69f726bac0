package org.tahsil.manual.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.manual.ManualSettings;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.store.ManualTermsStore;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the dated terms of overrides. */
@Stateless
@Local(ManualSettings.class)
public class ManualSettingsService implements ManualSettings {
  private static final int MOST_DAYS = 3660;

  @Inject private Portfolios portfolios;
  @Inject private ManualTermsStore store;

  @Override
  public ManualTerms terms(Portfolio portfolio) {
    return store.of(portfolio, portfolios.businessDate(portfolio));
  }

  @Override
  public ManualTerms set(Portfolio portfolio, ManualTerms terms, String by) {
    Money second = terms.secondPersonFrom();
    if (terms.mostDays() < 1 || terms.mostDays() > MOST_DAYS) {
      throw refused(
          "most_days",
          String.valueOf(terms.mostDays()),
          "Use a number from 1 to " + MOST_DAYS + ".");
    }
    if (second != null && !second.isPositive()) {
      throw refused(
          "second_person_from", second.plain(), "Use an amount above zero, or none for never.");
    }
    if (terms.source().isBlank()) {
      throw refused("source", terms.source(), "Say who decided it, and where it is written.");
    }
    ManualTerms before = terms(portfolio);
    if (before.validFrom() == null || !same(before, terms)) {
      store.add(portfolio, terms, portfolios.businessDate(portfolio), by);
    }
    return terms(portfolio);
  }

  private static boolean same(ManualTerms before, ManualTerms terms) {
    return before.mostDays() == terms.mostDays()
        && Objects.equals(before.secondPersonFrom(), terms.secondPersonFrom())
        && before.source().equals(terms.source());
  }

  private static RefusedException refused(String field, String value, String remedy) {
    return new RefusedException(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
