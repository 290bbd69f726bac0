package org.tahsil.settlement.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.tahsil.account.ItemsChanged;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.PaymentsPosted;

/**
 * Hears, inside the transaction that has locked the accounts, whose money came or went or whose
 * items changed, and judges their offers at once.
 */
@ApplicationScoped
public class TouchedMoney {

  private static final int AFTER_PROMISES = 3100;

  @Inject private Portfolios portfolios;
  @Inject private Judging judging;

  public void onPayments(@Observes @Priority(AFTER_PROMISES) PaymentsPosted news) {
    judge(news.portfolio(), news.accounts());
  }

  /** An item that asks for less leaves less to be waived. */
  public void onItems(@Observes @Priority(AFTER_PROMISES) ItemsChanged news) {
    judge(news.portfolio(), news.accounts());
  }

  private void judge(Portfolio portfolio, Set<Long> accounts) {
    judging.judge(Occasion.during(portfolio, portfolios.businessDate(portfolio)), accounts);
  }
}
