package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.Ledger;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.Settlement.Result;
import org.tahsil.settlement.Settlement.Share;
import org.tahsil.settlement.domain.Entry;
import org.tahsil.settlement.domain.Judge;
import org.tahsil.settlement.store.KnownSettlement;
import org.tahsil.settlement.store.SettlementFactsStore;
import org.tahsil.settlement.store.SettlementFactsStore.Facts;
import org.tahsil.settlement.store.WaiverStore;
import org.tahsil.settlement.store.WaiverStore.Waiver;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/** Offers as they stand. */
@ApplicationScoped
public class Standing {

  @Inject private SettlementFactsStore facts;
  @Inject private Ledger ledger;
  @Inject private WaiverStore waivers;
  @Inject private Portfolios portfolios;

  /** An account's, in the order of their making. */
  List<KnownSettlement> of(long account) {
    Facts found = facts.of(Set.of(account)).get(account);
    return found == null ? List.of() : found.settlements();
  }

  /** An account's as people read them, newest first. */
  List<Settlement> of(Portfolio portfolio, long account) {
    Facts found = facts.of(Set.of(account)).get(account);
    if (found == null) {
      return List.of();
    }
    Map<Long, List<Waiver>> standing =
        waivers.standing(found.settlements().stream().map(known -> known.bid().id()).toList());
    Map<Long, PaymentRef> refs =
        ledger.refs(new HashSet<>(found.entries().stream().map(Entry::postingId).toList()));
    List<Settlement> views = new ArrayList<>();
    for (KnownSettlement known : found.settlements()) {
      List<Share> money =
          Judge.judge(known.bid(), found.entries(), portfolios.businessDate(portfolio))
              .counted()
              .stream()
              .map(entry -> share(portfolio, entry, refs))
              .toList();
      views.add(view(portfolio, known, money, standing.getOrDefault(known.bid().id(), List.of())));
    }
    Collections.reverse(views);
    return views;
  }

  private static Share share(Portfolio portfolio, Entry entry, Map<Long, PaymentRef> refs) {
    return new Share(
        Objects.requireNonNull(refs.get(entry.postingId())),
        entry.valueOn(),
        Money.ofMinor(entry.amount(), portfolio.currency()));
  }

  private static Settlement view(
      Portfolio portfolio, KnownSettlement known, List<Share> money, List<Waiver> waivers) {
    KnownSettlement.Standing now = known.now().standing();
    return new Settlement(
        known.bid().id(),
        known.key(),
        known.owner().account(),
        known.owner().customerName(),
        known.offer(),
        now.state(),
        now.since(),
        new Result(
            Money.ofMinor(now.counted(), portfolio.currency()),
            Money.ofMinor(now.waived(), portfolio.currency()),
            money,
            waivers.stream().map(Waiver::ref).toList()),
        known.making(),
        known.word(),
        known.ending());
  }
}
