package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.Reversal;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.settlement.store.WaiverStore;
import org.tahsil.settlement.store.WaiverStore.Waiver;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/** Posts what is to be waived, once, and takes back what is not any more. */
@ApplicationScoped
public class Waivers {

  @Inject private WaiverStore store;
  @Inject private Ledger ledger;

  void align(Portfolio portfolio, List<Verdict> verdicts) {
    Map<Long, List<Waiver>> standing =
        store.standing(verdicts.stream().map(verdict -> verdict.bid().id()).toList());
    for (Verdict verdict : verdicts) {
      List<Waiver> found = standing.getOrDefault(verdict.bid().id(), List.of());
      if (!isRight(verdict, found)) {
        found.forEach(waiver -> takeBack(portfolio, waiver));
        post(portfolio, verdict);
      }
    }
  }

  private static boolean isRight(Verdict verdict, List<Waiver> standing) {
    long waived = verdict.outcome().waived();
    return waived == 0
        ? standing.isEmpty()
        : standing.size() == 1
            && standing.get(0).amount() == waived
            && standing.get(0).valueOn().equals(verdict.outcome().since());
  }

  private void takeBack(Portfolio portfolio, Waiver waiver) {
    ledger.reverse(portfolio, waiver.ref(), Reversal.because("SETTLEMENT_NOT_PAID"));
  }

  /** Taking one back had it judged again: only what is still missing is posted. */
  private void post(Portfolio portfolio, Verdict verdict) {
    long waived = verdict.outcome().waived();
    if (waived == 0 || !store.standing(List.of(verdict.bid().id())).isEmpty()) {
      return;
    }
    PaymentRef ref = store.add(verdict.known(), waived, verdict.outcome().since());
    ledger.postOwn(
        portfolio,
        new PaymentRow(
            PostingKind.WAIVER,
            verdict.known().owner().account(),
            ref,
            verdict.outcome().since(),
            Money.ofMinor(waived, portfolio.currency()),
            null,
            verdict.known().offer().kind().name()));
  }
}
