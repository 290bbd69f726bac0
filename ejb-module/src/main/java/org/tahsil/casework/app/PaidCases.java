package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.store.CaseNightStore;
import org.tahsil.casework.store.CaseNightStore.Turned;
import org.tahsil.delinquency.AgeingChanged;

/**
 * Closes a case in the transaction that pays the last of the arrears, and opens one anew in that
 * which takes such money back.
 */
@ApplicationScoped
public class PaidCases {

  @Inject private Portfolios portfolios;
  @Inject private CaseNightStore cases;
  @Inject private CaseStory story;

  public void onAgeing(@Observes AgeingChanged changed) {
    Portfolio portfolio = changed.portfolio();
    Long[] accounts = changed.accounts().toArray(Long[]::new);
    LocalDate today = portfolios.businessDate(portfolio);
    Instant now = portfolios.now(portfolio);
    List<Turned> paid = cases.closePaid(portfolio, accounts, today, now);
    story.tell(portfolio, paid, CaseAction.PAID, now);
    List<Turned> again = cases.openAgain(portfolio, accounts, today, now);
    story.tell(portfolio, again, CaseAction.OPEN, now);
  }
}
