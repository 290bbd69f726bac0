package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.store.KnownSettlement;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.settlement.store.SettlementNowStore;
import org.tahsil.settlement.store.SettlementNowStore.HeldOffer;

/** Holds reminders and debits while an offer runs, if its terms say so. */
@ApplicationScoped
public class OfferHolds {

  private static final String BY = "system";

  @Inject private Holds holds;
  @Inject private Portfolios portfolios;
  @Inject private SettlementNowStore now;

  /** Places those of offers that run, through their last days; lets go of those of ended ones. */
  void align(Portfolio portfolio, List<Verdict> changed) {
    List<Verdict> over =
        changed.stream()
            .filter(verdict -> verdict.outcome().state() != SettlementState.OFFERED)
            .filter(verdict -> verdict.known().now().hold() != null)
            .toList();
    List<UUID> early =
        over.stream()
            .filter(verdict -> verdict.outcome().state() != SettlementState.EXPIRED)
            .map(verdict -> Objects.requireNonNull(verdict.known().now().hold()))
            .toList();
    if (!early.isEmpty()) {
      holds.endAll(portfolio, early, portfolios.businessDate(portfolio), BY);
    }
    now.hold(over.stream().map(verdict -> new HeldOffer(verdict.bid().id(), null)).toList());
    place(
        portfolio,
        changed.stream()
            .filter(verdict -> verdict.outcome().state() == SettlementState.OFFERED)
            .map(Verdict::known)
            .toList());
  }

  /** Places those that the terms of the offers ask for. */
  void place(Portfolio portfolio, List<KnownSettlement> running) {
    LocalDate today = portfolios.businessDate(portfolio);
    Map<Long, NewHold> wishes = new HashMap<>();
    Map<Long, Long> offers = new HashMap<>();
    for (KnownSettlement known : running) {
      LocalDate payBy = known.offer().payBy();
      if (known.offer().holds() && !payBy.isBefore(today)) {
        offers.put(known.owner().accountId(), known.bid().id());
        wishes.put(
            known.owner().accountId(),
            new NewHold(
                HoldReason.SETTLEMENT, null, null, Set.of(), today, payBy.plusDays(1), null));
      }
    }
    if (!wishes.isEmpty()) {
      List<HeldOffer> held = new ArrayList<>();
      Map<Long, UUID> placed = holds.placeEach(portfolio, wishes, BY);
      offers.forEach((account, offer) -> held.add(new HeldOffer(offer, placed.get(account))));
      now.hold(held);
    }
  }
}
