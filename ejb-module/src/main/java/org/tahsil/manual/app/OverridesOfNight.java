package org.tahsil.manual.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.manual.store.OverrideNewsSql;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.NewsSource;
import org.tahsil.webhook.WebhookEvents;

/** The overrides whose time was over with a night; the subject is the night's id. */
@ApplicationScoped
public class OverridesOfNight implements NewsSource {

  @Override
  public String name() {
    return "overrides-of-night";
  }

  @Override
  public EventType type() {
    return EventType.OVERRIDE_ENDED;
  }

  @Override
  public WebhookEvents.Selection piece(Portfolio portfolio, UUID night, long after, int limit) {
    return OverrideNewsSql.ofNight(portfolio, night, after, limit);
  }
}
