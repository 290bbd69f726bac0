package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.store.AlertNewsSql;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.WebhookEvents;

/** The alerts that a night raised; the subject is the night's id. */
@ApplicationScoped
public class AlertsOfNight implements NewsSource {

  @Override
  public String name() {
    return "alerts-of-night";
  }

  @Override
  public EventType type() {
    return EventType.ALERT_RAISED;
  }

  @Override
  public WebhookEvents.Selection piece(Portfolio portfolio, UUID night, long after, int limit) {
    return AlertNewsSql.ofNight(portfolio, night, after, limit);
  }
}
