package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertTerms;
import org.tahsil.delinquency.Alerts;
import org.tahsil.delinquency.store.AlertInboxStore;
import org.tahsil.delinquency.store.AlertTermsStore;
import org.tahsil.delinquency.store.SchemeStore;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Hands alerts to people and keeps the terms by which they are found. */
@Stateless
@Local(Alerts.class)
public class AlertsService implements Alerts {

  private static final int LONGEST_PAGE = 500;
  private static final int LONGEST_RELAPSE = 730;

  @Inject private Portfolios portfolios;
  @Inject private AlertInboxStore inbox;
  @Inject private AlertTermsStore terms;
  @Inject private SchemeStore accounts;

  @Override
  public List<Alert> newest(Portfolio portfolio, @Nullable Long before, int limit) {
    within("limit", limit, LONGEST_PAGE);
    return inbox.newest(portfolio, before, limit);
  }

  @Override
  public AlertTerms terms(Portfolio portfolio) {
    return terms.of(portfolio, portfolios.businessDate(portfolio));
  }

  @Override
  public AlertTerms setTerms(
      Portfolio portfolio, int relapseDays, @Nullable Money highValue, String by) {
    within("relapse_days", relapseDays, LONGEST_RELAPSE);
    accounts.lock(portfolio);
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

  private static void within(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw new RefusedException(
          Refusal.malformed(
              "OUT_OF_RANGE",
              field,
              String.valueOf(value),
              "Use a number from 1 to " + most + "."));
    }
  }
}
