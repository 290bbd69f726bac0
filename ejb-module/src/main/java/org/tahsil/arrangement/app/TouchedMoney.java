package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.PaymentsPosted;

/** Hears, inside the transaction, whose money came or went, and judges their promises at once. */
@ApplicationScoped
public class TouchedMoney {

  @Inject private Portfolios portfolios;
  @Inject private Judging judging;

  public void onPayments(@Observes PaymentsPosted news) {
    judging.judge(
        Occasion.during(news.portfolio(), portfolios.businessDate(news.portfolio())),
        news.accounts());
  }
}
