package org.tahsil.payment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tahsil.account.ItemsChanged;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.payment.domain.Allocator;
import org.tahsil.payment.domain.Restatement;
import org.tahsil.payment.domain.Share;
import org.tahsil.payment.store.AllocationStore;
import org.tahsil.payment.store.AllocationStore.AccountMoney;
import org.tahsil.payment.store.AllocationStore.AccountShare;
import org.tahsil.payment.store.AllocationStore.OpenItem;

/**
 * Allocates whole accounts anew and writes only what differs. The caller's transaction has locked
 * the accounts.
 */
@ApplicationScoped
public class Reallocation {

  @Inject private AllocationStore store;
  @Inject private Portfolios portfolios;

  /** Changed items change what money pays, in the same transaction. */
  public void onItemsChanged(@Observes ItemsChanged news) {
    allocate(news.portfolio(), news.accounts(), portfolios.businessDate(news.portfolio()));
  }

  void allocate(Portfolio portfolio, Collection<Long> accounts, LocalDate knownOn) {
    List<Long> undone = new ArrayList<>();
    List<AccountShare> added = new ArrayList<>();
    List<OpenItem> open = new ArrayList<>();
    store
        .load(accounts)
        .forEach(
            (account, money) -> {
              List<Share> right =
                  Allocator.allocate(portfolio.allocation(), money.debts(), money.receipts());
              Restatement difference = Restatement.between(money.live(), right);
              undone.addAll(difference.undone());
              difference.added().forEach(share -> added.add(new AccountShare(account, share)));
              open.addAll(changedOpen(account, money, right));
            });
    store.undo(undone, knownOn);
    store.add(added, knownOn);
    store.setOpen(open);
  }

  private static List<OpenItem> changedOpen(long account, AccountMoney money, List<Share> right) {
    return Allocator.rests(money.debts(), right).entrySet().stream()
        .filter(item -> !item.getValue().equals(money.rests().get(item.getKey())))
        .map(item -> new OpenItem(account, item.getKey(), item.getValue()))
        .toList();
  }
}
