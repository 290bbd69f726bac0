package org.tahsil.arrangement.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.PaymentsPosted;

/** Hears, inside the transaction, whose money came or went, and judges their promises at once. */
@ApplicationScoped
public class TouchedMoney {

  private static final int LATE = 3000;

  @Inject private Portfolios portfolios;
  @Inject private Judging judging;

  /** After the account was aged, for alerts are weighed by where it stands then. */
  public void onPayments(@Observes @Priority(LATE) PaymentsPosted news) {
    judging.judge(
        Occasion.during(news.portfolio(), portfolios.businessDate(news.portfolio())),
        news.accounts());
  }
}
