package org.tahsil.concern.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernMoved;
import org.tahsil.concern.store.ConcernNewsSql;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.WebhookEvents;

/** Tells other systems, in the transaction that makes it so, how a concern begins and ends. */
@ApplicationScoped
public class ConcernsAbroad {
  private static final Map<ConcernAction, EventType> TYPES =
      Map.of(
          ConcernAction.TELL, EventType.CONCERN_OPENED,
          ConcernAction.UPHOLD, EventType.CONCERN_DECIDED,
          ConcernAction.UPHOLD_PARTLY, EventType.CONCERN_DECIDED,
          ConcernAction.REJECT, EventType.CONCERN_DECIDED,
          ConcernAction.WITHDRAW, EventType.CONCERN_WITHDRAWN);

  @EJB private WebhookEvents events;

  public void onMoved(@Observes ConcernMoved news) {
    EventType type = TYPES.get(news.action());
    if (type != null) {
      events.publish(
          news.portfolio(), type, ConcernNewsSql.lastStep(news.portfolio(), news.concern()));
    }
  }
}
