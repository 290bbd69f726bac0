package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.PromiseMade;
import org.tahsil.arrangement.store.KnownArrangement;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.shared.money.Money;

/** Tells the timeline, and other features, what a person did with an arrangement. */
@ApplicationScoped
public class PersonStory {

  @Inject private Portfolios portfolios;
  @Inject private Timeline timeline;
  @Inject private Event<PromiseMade> news;

  /**
   * Tells it once, and other features that one was made.
   *
   * @param kind PROMISE_MADE, PROMISE_CANCELLED or PROMISE_RESCHEDULED
   */
  void tell(Portfolio portfolio, KnownArrangement known, String kind, String by) {
    Map<String, String> facts = new HashMap<>();
    facts.put("arrangement", known.kind().name());
    facts.put("amount", Money.ofMinor(known.pledge().amount(), portfolio.currency()).plain());
    facts.put("currency", portfolio.currency().getCurrencyCode());
    facts.put("to_date", known.pledge().parts().get(0).dueOn().toString());
    if (known.ending() != null) {
      facts.put("reason", known.ending().reason());
    }
    timeline.append(
        List.of(
            new TimelineEntry(
                known.owner().customerId(),
                known.owner().accountId(),
                portfolios.now(portfolio),
                kind,
                by,
                facts,
                kind + ":" + known.key())));
    if (kind.equals("PROMISE_MADE")) {
      news.fire(new PromiseMade(portfolio, known.key(), known.kind()));
    }
  }
}
