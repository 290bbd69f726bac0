package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.settlement.store.SettlementStore;
import org.tahsil.settlement.store.SettlementStore.Made;

/** Hears, inside the transaction that has locked the account, what a second person said. */
@ApplicationScoped
public class HeardWord {

  private static final Set<ApprovalKind> OURS =
      Set.of(ApprovalKind.SETTLEMENT, ApprovalKind.INCENTIVE);

  @Inject private Portfolios portfolios;
  @Inject private SettlementStore store;
  @Inject private Judging judging;
  @Inject private Quoting quoting;

  public void onDecided(@Observes ApprovalDecided news) {
    if (OURS.contains(news.approval().kind())) {
      Portfolio portfolio = news.portfolio();
      if (news.granted()) {
        quoting.refuseAgainst(
            portfolio, Objects.requireNonNull(news.approval().concerned()).customerId(), null);
      }
      Made made = store.find(portfolio, UUID.fromString(news.approval().subject())).orElseThrow();
      store.word(made.id(), news.granted(), Objects.requireNonNull(news.approval().decision()));
      judging.judge(
          Occasion.during(portfolio, portfolios.businessDate(portfolio)), Set.of(made.accountId()));
    }
  }
}
