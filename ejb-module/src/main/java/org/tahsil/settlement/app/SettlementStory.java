package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.settlement.Settlement.Ending;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.SettlementsChanged;
import org.tahsil.settlement.store.KnownSettlement;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.shared.money.Money;

/** Tells people and other features what became of offers. */
@ApplicationScoped
public class SettlementStory {

  @Inject private Portfolios portfolios;
  @Inject private Timeline timeline;
  @Inject private SettlementNews abroad;
  @Inject private Event<SettlementsChanged> news;

  /** Tells what changed a state; {@code changes} are numbers by offer. */
  void tell(Occasion occasion, List<Verdict> changed, Map<Long, Long> changes) {
    if (changed.isEmpty()) {
      return;
    }
    Instant at = at(occasion);
    timeline.append(
        changed.stream()
            .map(
                verdict ->
                    entry(
                        verdict.known(),
                        verdict.outcome().state(),
                        at,
                        Objects.requireNonNull(changes.get(verdict.bid().id()))))
            .toList());
    abroad.tell(occasion.portfolio(), changed, changes);
    announce(occasion.portfolio(), changed.stream().map(Verdict::known).toList());
  }

  /** Tells that one was made. */
  void made(Portfolio portfolio, KnownSettlement known, long change) {
    timeline.append(
        List.of(entry(known, known.now().standing().state(), portfolios.now(portfolio), change)));
    abroad.made(portfolio, known, change);
    announce(portfolio, List.of(known));
  }

  private void announce(Portfolio portfolio, List<KnownSettlement> changed) {
    news.fire(
        new SettlementsChanged(
            portfolio,
            changed.stream().map(known -> known.owner().accountId()).collect(Collectors.toSet())));
  }

  private Instant at(Occasion occasion) {
    Instant now = portfolios.now(occasion.portfolio());
    Instant cutOff =
        occasion
            .today()
            .atTime(occasion.portfolio().cutOff())
            .atZone(occasion.portfolio().zone())
            .toInstant();
    return occasion.night() != null && cutOff.isBefore(now) ? cutOff : now;
  }

  private static TimelineEntry entry(
      KnownSettlement known, SettlementState state, Instant at, long change) {
    return new TimelineEntry(
        known.owner().customerId(),
        known.owner().accountId(),
        at,
        "SETTLEMENT_" + state,
        by(known, state),
        facts(known),
        "settlement:" + change);
  }

  private static String by(KnownSettlement known, SettlementState state) {
    Ending ending = known.ending();
    return switch (state) {
      case PENDING_APPROVAL -> known.making().by();
      case OFFERED -> known.making().approval() == null ? known.making().by() : "system";
      case WITHDRAWN -> ending == null ? "system" : ending.by();
      case PAID, EXPIRED, REFUSED -> "system";
    };
  }

  private static Map<String, String> facts(KnownSettlement known) {
    Money pay = known.offer().pay();
    Map<String, String> facts = new HashMap<>();
    facts.put("offer", known.offer().kind().name());
    facts.put("amount", known.offer().owed().plain());
    facts.put("paid_amount", pay.plain());
    facts.put("currency", pay.currency().getCurrencyCode());
    facts.put("to_date", known.offer().payBy().toString());
    Ending ending = known.ending();
    if (ending != null) {
      facts.put("reason", ending.reason());
    }
    return facts;
  }
}
