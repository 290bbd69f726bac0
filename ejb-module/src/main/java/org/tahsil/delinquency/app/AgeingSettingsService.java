package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.delinquency.Holiday;
import org.tahsil.delinquency.domain.CountingCalendar;
import org.tahsil.delinquency.domain.TermsRule;
import org.tahsil.delinquency.store.AgeingTermsStore;
import org.tahsil.delinquency.store.SchemeStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Sets ageing terms and holidays, and derives from when on items are counted. */
@Stateless
@Local(AgeingSettings.class)
public class AgeingSettingsService implements AgeingSettings {

  @Inject private AgeingTermsStore store;
  @Inject private SchemeStore schemes;
  @Inject private Portfolios portfolios;
  @Inject private Books books;

  @Override
  public List<AgeingTerms> terms(Portfolio portfolio) {
    return store.terms(portfolio);
  }

  @Override
  public AgeingTerms set(Portfolio portfolio, AgeingTerms terms, String by) {
    TermsRule.fault(terms)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    books.lock(portfolio);
    if (!store.terms(portfolio).contains(terms)) {
      store.replace(portfolio, terms, by, portfolios.businessDate(portfolio));
      recount(portfolio);
    }
    return terms;
  }

  @Override
  public List<Holiday> holidays(Portfolio portfolio) {
    return store.holidays(portfolio);
  }

  @Override
  public Holiday declare(Portfolio portfolio, Holiday holiday, String by) {
    books.lock(portfolio);
    if (!store.holidays(portfolio).contains(holiday)) {
      LocalDate today = portfolios.businessDate(portfolio);
      store.undo(portfolio, holiday.on(), today);
      store.add(portfolio, holiday, by, today);
      recount(portfolio);
    }
    return holiday;
  }

  @Override
  public void revoke(Portfolio portfolio, LocalDate on) {
    books.lock(portfolio);
    if (!store.undo(portfolio, on, portfolios.businessDate(portfolio))) {
      throw new RefusedException(Refusal.unknown("holiday", on.toString()));
    }
    recount(portfolio);
  }

  private void recount(Portfolio portfolio) {
    LocalDate today = portfolios.businessDate(portfolio);
    CountingCalendar calendar =
        new CountingCalendar(
            store.terms(portfolio),
            store.holidays(portfolio).stream().map(Holiday::on).collect(Collectors.toSet()));
    store.count(portfolio, calendar.starts(today), today);
    schemes.lookAtAll(portfolio);
  }
}
