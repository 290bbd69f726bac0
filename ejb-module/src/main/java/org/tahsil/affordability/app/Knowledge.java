package org.tahsil.affordability.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.domain.SourceRule;
import org.tahsil.affordability.domain.SourceRule.Facts;
import org.tahsil.affordability.store.DuesStore;
import org.tahsil.affordability.store.StatedIncomeStore;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.bankdata.BankConsent;
import org.tahsil.bankdata.BankConsents;
import org.tahsil.smartcollect.CashFlow;
import org.tahsil.smartcollect.CashFlows;

/** Loads what is known of what a customer can pay. */
@ApplicationScoped
public class Knowledge {
  private static final int DAYS_OF_MONTH = 31;

  @Inject private BankConsents consents;
  @Inject private CashFlows flows;
  @Inject private StatedIncomeStore statements;
  @Inject private DuesStore dues;

  /** Lines are read only where a consent holds on the day, and none from before what it covers. */
  Facts of(Portfolio portfolio, Account account, LocalDate today, Covers covers) {
    List<BankConsent> known = consents.of(portfolio, account.facts().customer());
    CashFlow flow =
        SourceRule.consent(known, today)
            .flatMap(consent -> flows.of(portfolio, account.customerId(), consent.dataFrom()))
            .orElse(null);
    return new Facts(
        today,
        known,
        flow,
        statements.newest(portfolio, account.customerId(), 1).stream().findFirst().orElse(null),
        dues.of(
            portfolio,
            account.customerId(),
            new DuesStore.Month(today, today.plusDays(DAYS_OF_MONTH)),
            covers == Covers.OUTSTANDING ? account.id() : null));
  }
}
