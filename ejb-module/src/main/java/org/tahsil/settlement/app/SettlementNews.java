package org.tahsil.settlement.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tahsil.account.Portfolio;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.store.KnownSettlement;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.shared.money.Money;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.WebhookEvents;
import org.tahsil.webhook.WebhookEvents.News;

/** Tells other systems, in the transaction of the change, where an offer stands. */
@ApplicationScoped
public class SettlementNews {

  @EJB private WebhookEvents events;

  /** Tells of changes; {@code changes} are their numbers by offer. */
  void tell(Portfolio portfolio, List<Verdict> changed, Map<Long, Long> changes) {
    events.publish(
        portfolio,
        EventType.SETTLEMENT_CHANGED,
        changed.stream()
            .map(
                verdict ->
                    news(
                        portfolio,
                        verdict.known(),
                        new Change(
                            Objects.requireNonNull(changes.get(verdict.bid().id())),
                            verdict.outcome().state(),
                            verdict.outcome().paid(),
                            verdict.outcome().waived())))
            .toList());
  }

  /** Tells that one was made. */
  void made(Portfolio portfolio, KnownSettlement known, long change) {
    events.publish(
        portfolio,
        EventType.SETTLEMENT_CHANGED,
        List.of(news(portfolio, known, new Change(change, known.now().standing().state(), 0, 0))));
  }

  /** What it came to; minor units. */
  private record Change(long number, SettlementState state, long paid, long waived) {}

  private static News news(Portfolio portfolio, KnownSettlement known, Change change) {
    JsonObject data =
        Json.createObjectBuilder()
            .add("version", 1)
            .add("portfolio", portfolio.code().value())
            .add("settlement_id", known.key().toString())
            .add("account_ref", known.owner().account().value())
            .add("kind", known.offer().kind().name())
            .add("state", change.state().name())
            .add("owed", known.offer().owed().plain())
            .add("pay", known.offer().pay().plain())
            .add("pay_by", known.offer().payBy().toString())
            .add("paid", plain(portfolio, change.paid()))
            .add("waived", plain(portfolio, change.waived()))
            .add("currency", portfolio.currency().getCurrencyCode())
            .build();
    return new News("settlement-" + change.number(), data);
  }

  private static String plain(Portfolio portfolio, long minor) {
    return Money.ofMinor(minor, portfolio.currency()).plain();
  }
}
