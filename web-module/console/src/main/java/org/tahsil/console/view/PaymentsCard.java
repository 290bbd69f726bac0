package org.tahsil.console.view;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.payment.Ledger.Posting;

/**
 * What was posted to an account, the newest first.
 *
 * @param latest what is shown at once
 * @param earlier what is folded away
 * @param earlierTitle how much that is, in words
 */
public record PaymentsCard(Table latest, Table earlier, String earlierTitle) {
  /** As many as tell how somebody pays. */
  private static final int SHOWN = 6;

  static PaymentsCard of(
      Wording wording, Portfolio portfolio, List<Posting> postings, Rights rights) {
    int shown = Math.min(SHOWN, postings.size());
    List<Posting> earlier = postings.subList(shown, postings.size());
    return new PaymentsCard(
        PaymentTable.of(wording, portfolio, "payments", postings.subList(0, shown), rights),
        PaymentTable.of(wording, portfolio, "payments-earlier", earlier, rights),
        wording.say("payments_earlier_count", earlier.size()));
  }
}
