package org.tahsil.bankdata.app;

import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tahsil.account.Portfolio;
import org.tahsil.bankdata.BankData;
import org.tahsil.bankdata.BankTransactionRow;
import org.tahsil.bankdata.store.BankTransactionStore;
import org.tahsil.bankdata.store.BankTransactionStore.Standing;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/** Takes bank data in; a line is written once and never changed. */
@Stateless
@Local(BankData.class)
public class BankDataService implements BankData {

  @Inject private BankTransactionStore store;

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<BankTransactionRow> rows) {
    List<BankTransactionRow> good =
        rows.stream().filter(row -> fault(row, portfolio.currency()).isEmpty()).toList();
    Set<Integer> added = store.add(portfolio, good);
    List<Standing> standings = store.compare(portfolio, good);
    List<RowOutcome> taken =
        IntStream.range(0, good.size())
            .mapToObj(at -> outcome(good.get(at), standings.get(at), added.contains(at)))
            .toList();
    var next = taken.iterator();
    return rows.stream()
        .map(row -> fault(row, portfolio.currency()).orElseGet(next::next))
        .toList();
  }

  private static Optional<RowOutcome> fault(BankTransactionRow row, Currency currency) {
    Money amount = row.amount();
    if (!amount.currency().equals(currency) || !row.balanceAfter().currency().equals(currency)) {
      return Optional.of(rejected("amount", "CURRENCY_MISMATCH", amount.toString()));
    }
    return amount.isPositive()
        ? Optional.empty()
        : Optional.of(rejected("amount", "NOT_POSITIVE", amount.plain()));
  }

  private static RowOutcome outcome(BankTransactionRow row, Standing standing, boolean added) {
    if (!standing.known()) {
      return rejected("customer_ref", "UNKNOWN_CUSTOMER", row.customer().value());
    }
    if (!standing.sameCurrency()) {
      return rejected("bank_account_ref", "CURRENCY_MISMATCH", row.bankAccount());
    }
    if (added) {
      return ACCEPTED;
    }
    return standing.same() ? UNCHANGED : rejected("txn_id", "CONFLICT", row.txnId());
  }
}
