package org.tahsil.delinquency.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertsHandled;
import org.tahsil.delinquency.AlertsRaised;
import org.tahsil.delinquency.store.AlertNewsSql;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.WebhookEvents;

/**
 * Tells other systems of alerts when they show: those of a night soon after it completes, noted in
 * that transaction; those of the day, and of accounts redone later, at once.
 */
@ApplicationScoped
public class AlertNews {
  @EJB private WebhookEvents events;
  @EJB private Portfolios portfolios;
  @Inject private AlertsOfNight ofNight;

  public void onNight(@Observes NightCompleted news) {
    events.publishLater(portfolios.byId(news.portfolio()), ofNight, news.night());
  }

  public void onRaised(@Observes AlertsRaised news) {
    List<Long> alerts = news.alerts().stream().map(AlertsRaised.News::alertId).toList();
    UUID night = news.night();
    events.publish(
        news.portfolio(),
        EventType.ALERT_RAISED,
        night == null
            ? AlertNewsSql.ofDay(news.portfolio(), alerts)
            : AlertNewsSql.ofDay(news.portfolio(), alerts, night));
  }

  public void onHandling(@Observes AlertsHandled news) {
    events.publish(
        news.portfolio(),
        type(news.action()),
        AlertNewsSql.newestAct(news.portfolio(), news.alertId()));
  }

  private static EventType type(Action action) {
    return switch (action) {
      case ASSIGN -> EventType.ALERT_ASSIGNED;
      case ACKNOWLEDGE -> EventType.ALERT_ACKNOWLEDGED;
      case SNOOZE -> EventType.ALERT_SNOOZED;
      case REOPEN -> EventType.ALERT_REOPENED;
    };
  }
}
