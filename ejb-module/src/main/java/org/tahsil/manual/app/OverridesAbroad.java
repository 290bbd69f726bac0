package org.tahsil.manual.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.manual.OverrideTold;
import org.tahsil.manual.store.OverrideNewsSql;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.WebhookEvents;

/**
 * Tells other systems that an override stands or ends: what people do at once, what runs out soon
 * after the night of its last day. What waits for a second person is no override yet.
 */
@ApplicationScoped
public class OverridesAbroad {
  @EJB private WebhookEvents events;
  @EJB private Portfolios portfolios;
  @Inject private OverridesOfNight ofNight;

  public void onTold(@Observes OverrideTold news) {
    Portfolio portfolio = news.portfolio();
    switch (news.what()) {
      case "PLACED", "GRANTED" ->
          events.publish(
              portfolio, EventType.OVERRIDE_PLACED, OverrideNewsSql.placed(portfolio, news.id()));
      case "ENDED", "WITHDRAWN" ->
          events.publish(
              portfolio, EventType.OVERRIDE_ENDED, OverrideNewsSql.ended(portfolio, news.id()));
      default -> {}
    }
  }

  public void onNight(@Observes NightCompleted news) {
    events.publishLater(portfolios.byId(news.portfolio()), ofNight, news.night());
  }
}
