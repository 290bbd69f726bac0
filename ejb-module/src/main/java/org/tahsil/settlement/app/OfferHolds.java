package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.store.KnownSettlement;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.settlement.store.SettlementNowStore;

/** Holds reminders and debits while an offer runs, if its terms say so. */
@ApplicationScoped
public class OfferHolds {

  private static final String BY = "system";

  @Inject private Holds holds;
  @Inject private Books books;
  @Inject private Portfolios portfolios;
  @Inject private SettlementNowStore now;

  /** Places one with the offer, through its last day; lets go of it when the offer ends before. */
  void align(Occasion occasion, Verdict verdict) {
    SettlementState state = verdict.outcome().state();
    UUID placed = verdict.known().now().hold();
    if (state == SettlementState.OFFERED) {
      place(occasion.portfolio(), verdict.known());
    } else if (placed != null) {
      if (state != SettlementState.EXPIRED) {
        release(occasion.portfolio(), verdict.known(), placed);
      }
      now.hold(verdict.bid().id(), null);
    }
  }

  /** Places it, if the terms of the offer say so. */
  void place(Portfolio portfolio, KnownSettlement known) {
    LocalDate today = portfolios.businessDate(portfolio);
    LocalDate payBy = known.offer().payBy();
    if (known.offer().holds() && !payBy.isBefore(today)) {
      NewHold wish =
          new NewHold(HoldReason.SETTLEMENT, null, null, Set.of(), today, payBy.plusDays(1), null);
      now.hold(known.bid().id(), holds.place(portfolio, known.owner().account(), wish, BY).id());
    }
  }

  private void release(Portfolio portfolio, KnownSettlement known, UUID id) {
    LocalDate today = portfolios.businessDate(portfolio);
    Optional<Hold> lasting =
        books.account(portfolio, known.owner().account()).stream()
            .flatMap(account -> holds.of(account).stream())
            .filter(hold -> hold.id().equals(id) && hold.lasts(today))
            .findFirst();
    if (lasting.isPresent()) {
      if (lasting.get().terms().from().isBefore(today)) {
        holds.end(portfolio, id, today, BY);
      } else {
        holds.withdraw(portfolio, id, BY, null);
      }
    }
  }
}
