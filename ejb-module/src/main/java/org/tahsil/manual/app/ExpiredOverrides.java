package org.tahsil.manual.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.manual.store.OverrideStore;
import org.tahsil.shared.night.NightCompleted;

/**
 * Tells the timeline of overrides whose time is over, in the transaction that completes a night.
 * Nothing depends on it: an override ends by its dates alone.
 */
@ApplicationScoped
public class ExpiredOverrides {

  @Inject private Portfolios portfolios;
  @Inject private OverrideStore store;
  @Inject private OverrideStory story;

  public void onNight(@Observes NightCompleted night) {
    Portfolio portfolio = portfolios.byId(night.portfolio());
    story.expired(portfolio, night.businessDate(), store.untold(portfolio, night.businessDate()));
  }
}
