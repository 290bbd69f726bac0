package org.tahsil.arrangement.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.PromiseMade;
import org.tahsil.arrangement.PromisesJudged;
import org.tahsil.arrangement.PromisesJudged.Change;
import org.tahsil.arrangement.domain.PromiseNews;
import org.tahsil.arrangement.store.PromiseNewsSql;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.WebhookEvents;

/**
 * Tells other systems of promises and plans: what nights found soon after they complete, noted in
 * that transaction; what people and money did, and what is redone later, at once.
 */
@ApplicationScoped
public class PromisesAbroad {
  @EJB private WebhookEvents events;
  @EJB private Portfolios portfolios;
  @Inject private PromiseSources sources;

  public void onMade(@Observes PromiseMade news) {
    events.publish(
        news.portfolio(),
        PromiseNews.MADE.type(news.kind()),
        PromiseNewsSql.made(news.portfolio(), news.id()));
  }

  public void onJudged(@Observes PromisesJudged news) {
    Map<EventType, List<Long>> changes = new EnumMap<>(EventType.class);
    for (Change change : news.changes()) {
      changes
          .computeIfAbsent(
              PromiseNews.of(change.state()).type(change.kind()), type -> new ArrayList<>())
          .add(change.number());
    }
    Portfolio portfolio = news.portfolio();
    UUID night = news.night();
    changes.forEach(
        (type, numbers) ->
            events.publish(
                portfolio,
                type,
                night == null
                    ? PromiseNewsSql.ofDay(portfolio, numbers)
                    : PromiseNewsSql.ofDay(portfolio, numbers, night)));
  }

  public void onNight(@Observes NightCompleted news) {
    Portfolio portfolio = portfolios.byId(news.portfolio());
    sources.all().forEach(source -> events.publishLater(portfolio, source, news.night()));
  }
}
