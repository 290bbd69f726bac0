package org.tahsil.hold.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.store.HoldStore.Known;

/** Tells the timeline what became of a hold. */
@ApplicationScoped
public class HoldStory {

  @Inject private Timeline timeline;
  @Inject private Portfolios portfolios;

  void tell(Portfolio portfolio, List<Known> all, String kind, String by) {
    Instant at = portfolios.now(portfolio);
    timeline.append(all.stream().map(known -> entry(portfolio, known, kind, by, at)).toList());
  }

  private static TimelineEntry entry(
      Portfolio portfolio, Known known, String kind, String by, Instant at) {
    NewHold terms = known.hold().terms();
    Map<String, String> facts = new HashMap<>();
    facts.put("hold", terms.reason().name());
    facts.put("from_date", terms.from().toString());
    LocalDate to = terms.to();
    if (to != null) {
      facts.put("to_date", to.toString());
    }
    if (terms.item() != null) {
      facts.put("item_ref", terms.item().value());
    }
    if (terms.amount() != null) {
      facts.put("amount", terms.amount().plain());
      facts.put("currency", portfolio.currency().getCurrencyCode());
    }
    String key = kind + ":" + known.hold().id() + ":" + facts.getOrDefault("to_date", "open");
    return new TimelineEntry(known.customerId(), known.accountId(), at, kind, by, facts, key);
  }
}
