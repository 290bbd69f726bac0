package org.tahsil.casework.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CasesMoved;
import org.tahsil.casework.OutcomeTold;
import org.tahsil.casework.store.CaseNewsSql;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.WebhookEvents;

/**
 * Tells other systems of cases and contacts in the transaction that makes them so. A case of a
 * night stands as soon as its unit is done, so it is told with the unit, in one statement.
 */
@ApplicationScoped
public class CasesAbroad {
  @EJB private WebhookEvents events;

  public void onMoved(@Observes CasesMoved news) {
    events.publish(
        news.portfolio(),
        type(news.action()),
        CaseNewsSql.lastActs(news.portfolio(), news.cases()));
  }

  public void onOutcome(@Observes OutcomeTold news) {
    events.publish(
        news.portfolio(),
        news.corrects() ? EventType.CONTACT_CORRECTED : EventType.CONTACT_RECORDED,
        CaseNewsSql.outcome(news.portfolio(), news.outcome()));
  }

  private static EventType type(CaseAction action) {
    return switch (action) {
      case OPEN -> EventType.CASE_OPENED;
      case CLOSE, PAID -> EventType.CASE_CLOSED;
      default -> EventType.CASE_CHANGED;
    };
  }
}
