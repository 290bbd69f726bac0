package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.store.KnownSettlement;

/** What follows at once from what a person did with an offer. */
@ApplicationScoped
public class Sequel {

  @Inject private Portfolios portfolios;
  @Inject private SettlementStory story;
  @Inject private OfferHolds holds;
  @Inject private Judging judging;

  /** One was made; an offer before it ends with it. */
  void made(Portfolio portfolio, KnownSettlement known, long change) {
    story.made(portfolio, known, change);
    if (known.now().standing().state() == SettlementState.OFFERED) {
      holds.place(portfolio, List.of(known));
    }
    judge(portfolio, Set.of(known.owner().accountId()));
  }

  void judge(Portfolio portfolio, Set<Long> accounts) {
    judging.judge(Occasion.during(portfolio, portfolios.businessDate(portfolio)), accounts);
  }
}
