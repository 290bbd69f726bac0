package org.tahsil.concern.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Weighing;
import org.tahsil.concern.Adjustments;
import org.tahsil.concern.domain.ReliefRule;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Posts credit notes and write-offs within the authority of whoever posts them. */
@Stateless
@Local(Adjustments.class)
public class AdjustmentsService implements Adjustments {

  @Inject private Books books;
  @Inject private ConcernStore concerns;
  @Inject private Relief relief;
  @Inject private Ledger ledger;

  @Override
  public Ledger.Posting post(Portfolio portfolio, PaymentRow row, User by) {
    if (row.kind().isCash()) {
      throw new IllegalArgumentException("money is not weighed: " + row.ref());
    }
    Account account =
        books
            .account(portfolio, row.account())
            .orElseThrow(
                () -> new RefusedException(Refusal.unknown("account", row.account().value())));
    concerns.lockAccounts(List.of(account.id()));
    return !ReliefRule.isWeighed(by) || ledger.find(portfolio, row.ref()).isPresent()
        ? ledger.post(portfolio, row, by.name())
        : weighed(portfolio, account, row, by);
  }

  /** What cannot be posted at all is refused first, by the ledger. */
  private Ledger.Posting weighed(Portfolio portfolio, Account account, PaymentRow row, User by) {
    List<Relief.Line> line =
        List.of(new Relief.Line(account.id(), row.kind(), row.amount(), row.item()));
    Weighing weighing = relief.weigh(portfolio, line, by);
    relief.mustFit(portfolio, line);
    Ledger.Posting posting = ledger.post(portfolio, row, by.name());
    if (weighing.outcome() != Weighing.Outcome.ALONE) {
      throw new RefusedException(
          weighing.outcome() == Weighing.Outcome.NOBODY
              ? weighing.refusal()
              : ReliefRule.beyond(weighing));
    }
    relief.keep(portfolio, new Relief.Deed(null, null, row.ref()), weighing, by);
    return posting;
  }
}
