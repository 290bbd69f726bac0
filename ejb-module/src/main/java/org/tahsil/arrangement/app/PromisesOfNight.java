package org.tahsil.arrangement.app;

import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.store.PromiseNewsSql;
import org.tahsil.arrangement.store.PromiseNewsSql.Of;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.WebhookEvents;

/** What of one type a night found of promises or plans; the subject is the night's id. */
final class PromisesOfNight implements NewsSource {
  private final Of news;

  PromisesOfNight(Of news) {
    this.news = news;
  }

  @Override
  public String name() {
    return type().code() + "-of-night";
  }

  @Override
  public EventType type() {
    return news.what().type(news.kind());
  }

  @Override
  public WebhookEvents.Selection piece(Portfolio portfolio, UUID night, long after, int limit) {
    return PromiseNewsSql.ofNight(portfolio, news, night, after, limit);
  }
}
