package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.Ledger.Correction;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.Reversal;
import org.tahsil.settlement.domain.Part;
import org.tahsil.settlement.store.KnownSettlement.Verdict;
import org.tahsil.settlement.store.WaiverStore;
import org.tahsil.settlement.store.WaiverStore.Due;
import org.tahsil.settlement.store.WaiverStore.Named;
import org.tahsil.settlement.store.WaiverStore.Waiver;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/**
 * Posts what is to be waived, once for each covered item that it concerns, and takes back what is
 * not any more: for all offers in one change of the ledger.
 */
@ApplicationScoped
public class Waivers {

  private static final Reversal WHY = Reversal.because("SETTLEMENT_JUDGED_ANEW");

  @Inject private WaiverStore store;
  @Inject private Ledger ledger;

  void align(Portfolio portfolio, Verdicts.Found found) {
    Set<PaymentRef> back = new HashSet<>();
    List<Due> due = new ArrayList<>();
    for (Verdict verdict : found.verdicts()) {
      List<Waiver> standing = found.standing().getOrDefault(verdict.bid().id(), List.of());
      if (!isRight(verdict, standing)) {
        standing.forEach(waiver -> back.add(waiver.ref()));
        verdict.outcome().waivers().forEach(part -> due.add(new Due(verdict, part)));
      }
    }
    if (!back.isEmpty() || !due.isEmpty()) {
      List<PaymentRow> rows = store.add(due).stream().map(named -> row(portfolio, named)).toList();
      ledger.correct(portfolio, new Correction(back, WHY, rows));
    }
  }

  private static boolean isRight(Verdict verdict, List<Waiver> standing) {
    List<Part> parts = verdict.outcome().waivers();
    LocalDate since = verdict.outcome().since();
    boolean isDated = standing.stream().allMatch(waiver -> waiver.valueOn().equals(since));
    return isDated && (isSame(parts, standing) || isOfBefore(verdict, standing));
  }

  private static boolean isSame(List<Part> parts, List<Waiver> standing) {
    return parts.size() == standing.size()
        && standing.stream()
            .allMatch(
                waiver ->
                    parts.stream()
                        .anyMatch(
                            part ->
                                part.item().equals(waiver.item())
                                    && part.amount() == waiver.amount()));
  }

  /** One that was posted before waivers named items stays if its amount is right. */
  private static boolean isOfBefore(Verdict verdict, List<Waiver> standing) {
    return standing.size() == 1
        && standing.get(0).item() == null
        && standing.get(0).amount() == verdict.outcome().waived();
  }

  private static PaymentRow row(Portfolio portfolio, Named named) {
    Verdict verdict = named.due().verdict();
    return new PaymentRow(
        PostingKind.WAIVER,
        verdict.known().owner().account(),
        named.ref(),
        verdict.outcome().since(),
        Money.ofMinor(named.due().part().amount(), portfolio.currency()),
        new ItemRef(named.due().part().item()),
        verdict.known().offer().kind().name());
  }
}
