package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tahsil.account.ItemsChanged;
import org.tahsil.delinquency.store.NightAgeStore;
import org.tahsil.hold.HoldsChanged;
import org.tahsil.payment.PaymentsPosted;

/** Hears, inside the transaction, whose facts changed, so that the next night looks again. */
@ApplicationScoped
public class ChangedFacts {

  @Inject private NightAgeStore store;

  public void onPayments(@Observes PaymentsPosted news) {
    store.markDirty(news.accounts());
  }

  public void onHolds(@Observes HoldsChanged news) {
    store.markDirty(news.accounts());
  }

  public void onItems(@Observes ItemsChanged news) {
    store.markDirty(news.accounts());
  }
}
