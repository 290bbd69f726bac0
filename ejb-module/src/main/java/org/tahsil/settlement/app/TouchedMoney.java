package org.tahsil.settlement.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.PaymentsPosted;

/**
 * Hears, inside the transaction that has locked the accounts, whose money came or went, and judges
 * their offers at once.
 */
@ApplicationScoped
public class TouchedMoney {

  private static final int AFTER_PROMISES = 3100;

  @Inject private Portfolios portfolios;
  @Inject private Judging judging;

  public void onPayments(@Observes @Priority(AFTER_PROMISES) PaymentsPosted news) {
    judging.judge(
        Occasion.during(news.portfolio(), portfolios.businessDate(news.portfolio())),
        news.accounts());
  }
}
