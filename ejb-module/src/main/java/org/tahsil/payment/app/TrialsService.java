package org.tahsil.payment.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.Trials;
import org.tahsil.payment.domain.Allocator;
import org.tahsil.payment.domain.Debt;
import org.tahsil.payment.domain.Receipt;
import org.tahsil.payment.domain.Share;
import org.tahsil.payment.store.AllocationStore;
import org.tahsil.payment.store.AllocationStore.AccountMoney;

/** Allocates in memory, by the ledger's own rule. */
@Stateless
@Local(Trials.class)
public class TrialsService implements Trials {

  @Inject private AllocationStore store;

  @Override
  public Map<Trial, Rest> rests(Portfolio portfolio, Collection<Trial> trials) {
    Map<Trial, Rest> rests = new HashMap<>();
    if (!trials.isEmpty()) {
      Set<Long> accounts = trials.stream().map(Trial::accountId).collect(Collectors.toSet());
      Map<Long, AccountMoney> money = store.load(accounts);
      for (Trial trial : trials) {
        AccountMoney known = money.getOrDefault(trial.accountId(), new AccountMoney());
        rests.put(trial, rest(portfolio.allocation(), known, trial));
      }
    }
    return rests;
  }

  private static Rest rest(AllocationRule rule, AccountMoney money, Trial trial) {
    LocalDate on = trial.on();
    List<Debt> debts = money.debts().stream().filter(debt -> !debt.issuedOn().isAfter(on)).toList();
    List<Receipt> receipts =
        money.receipts().stream()
            .filter(receipt -> !receipt.valueOn().isAfter(on))
            .filter(receipt -> !trial.without().contains(receipt.postingId()))
            .toList();
    List<Share> shares =
        Allocator.allocate(rule, debts, receipts).stream()
            .filter(share -> !share.valueOn().isAfter(on))
            .toList();
    Map<Integer, String> refs =
        debts.stream().collect(Collectors.toMap(Debt::itemNo, Debt::ref, (one, other) -> one));
    Map<String, Long> open = new HashMap<>();
    Allocator.rests(debts, shares).forEach((no, rest) -> open.put(refs.get(no), rest.openMinor()));
    long received = receipts.stream().mapToLong(Receipt::amount).sum();
    return new Rest(open, received - shares.stream().mapToLong(Share::amount).sum());
  }
}
