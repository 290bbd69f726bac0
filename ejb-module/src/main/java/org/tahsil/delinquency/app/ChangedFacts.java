package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tahsil.account.ItemsChanged;
import org.tahsil.hold.HoldsChanged;
import org.tahsil.payment.PaymentsPosted;

/** Hears, inside the transaction, whose facts changed. */
@ApplicationScoped
public class ChangedFacts {

  @Inject private AgeAtOnce ageing;

  public void onPayments(@Observes PaymentsPosted news) {
    ageing.look(news.portfolio(), news.accounts());
  }

  public void onHolds(@Observes HoldsChanged news) {
    ageing.look(news.portfolio(), news.accounts());
  }

  public void onItems(@Observes ItemsChanged news) {
    ageing.look(news.portfolio(), news.accounts());
  }
}
