package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.AlertSettings;
import org.tahsil.delinquency.AlertTerms;
import org.tahsil.delinquency.store.AlertTermsStore;
import org.tahsil.delinquency.store.SchemeStore;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the terms by which alerts are found. */
@Stateless
@Local(AlertSettings.class)
public class AlertSettingsService implements AlertSettings {

  private static final int LONGEST_RELAPSE = 730;

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private AlertTermsStore terms;
  @Inject private SchemeStore accounts;

  @Override
  public AlertTerms terms(Portfolio portfolio) {
    return terms.of(portfolio, portfolios.businessDate(portfolio));
  }

  @Override
  public List<AlertTerms> dated(Portfolio portfolio) {
    return terms.dated(portfolio);
  }

  @Override
  public AlertTerms setTerms(
      Portfolio portfolio, int relapseDays, @Nullable Money highValue, String by) {
    refuse(relapseDays);
    books.lock(portfolio);
    AlertTerms before = terms(portfolio);
    if (before.validFrom() != null
        && before.relapseDays() == relapseDays
        && Objects.equals(before.highValue(), highValue)) {
      return before;
    }
    if (terms.inUse(portfolio)) {
      throw new RefusedException(
          Refusal.conflict(
              "NIGHT_RUNS",
              "portfolio",
              portfolio.code().value(),
              "Wait until its night is over."));
    }
    LocalDate today = portfolios.businessDate(portfolio);
    terms.add(portfolio, today, new AlertTerms(relapseDays, highValue, today, by), by);
    accounts.lookAtAll(portfolio);
    return terms(portfolio);
  }

  private static void refuse(int relapseDays) {
    if (relapseDays < 1 || relapseDays > LONGEST_RELAPSE) {
      throw new RefusedException(
          Refusal.malformed(
              "OUT_OF_RANGE",
              "relapse_days",
              String.valueOf(relapseDays),
              "Use a number from 1 to " + LONGEST_RELAPSE + "."));
    }
  }
}
