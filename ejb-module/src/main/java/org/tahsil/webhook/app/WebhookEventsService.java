package org.tahsil.webhook.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.time.RealTime;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.WebhookEvents;
import org.tahsil.webhook.store.EventStore;
import org.tahsil.webhook.store.EventStore.Occasion;
import org.tahsil.webhook.store.PendingStore;

/** Writes events and their deliveries in the transaction of whoever tells them. */
@Stateless
@Local(WebhookEvents.class)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WebhookEventsService implements WebhookEvents {

  @Inject private EventStore events;
  @Inject private PendingStore pending;
  @EJB private Portfolios portfolios;

  @Override
  public int publish(Portfolio portfolio, EventType type, List<News> news) {
    return events.publish(occasion(portfolio, type), news);
  }

  @Override
  public int publish(Portfolio portfolio, EventType type, Selection news) {
    return events.publish(occasion(portfolio, type), news);
  }

  @Override
  public void publishLater(Portfolio portfolio, NewsSource source, UUID subject) {
    pending.add(portfolio, source, subject, portfolios.now(portfolio));
  }

  private Occasion occasion(Portfolio portfolio, EventType type) {
    return new Occasion(
        portfolio.tenant(), portfolio.id(), type, portfolios.now(portfolio), RealTime.now());
  }
}
