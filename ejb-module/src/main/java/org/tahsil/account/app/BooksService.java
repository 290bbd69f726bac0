package org.tahsil.account.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tahsil.account.Account;
import org.tahsil.account.AccountRow;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.ItemRow;
import org.tahsil.account.ItemsChanged;
import org.tahsil.account.Portfolio;
import org.tahsil.account.domain.AccountTerms;
import org.tahsil.account.domain.Waves;
import org.tahsil.account.domain.Waves.Placed;
import org.tahsil.account.store.AccountStore;
import org.tahsil.account.store.CustomerStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.RowOutcome;

/** Takes customers, accounts and items in and looks them up. */
@Stateless
@Local(Books.class)
public class BooksService implements Books {

  @Inject private CustomerStore customers;
  @Inject private AccountStore accounts;
  @Inject private ItemIntake items;
  @Inject private Event<ItemsChanged> news;

  @Override
  public List<RowOutcome> takeCustomers(TenantId tenant, List<CustomerRow> rows) {
    List<RowOutcome> outcomes = unchanged(rows.size());
    for (List<Placed<CustomerRow>> wave : Waves.split(rows, CustomerRow::ref)) {
      List<CustomerRow> batch = wave.stream().map(Placed::row).toList();
      Set<String> added = customers.add(tenant, batch);
      Set<String> changed =
          added.size() == batch.size() ? Set.of() : customers.change(tenant, batch, added);
      wave.forEach(
          placed ->
              outcomes.set(placed.index(), outcome(placed.row().ref().value(), added, changed)));
    }
    return outcomes;
  }

  @Override
  public List<RowOutcome> takeAccounts(Portfolio portfolio, List<AccountRow> rows) {
    List<RowOutcome> outcomes = unchanged(rows.size());
    Set<String> known = accounts.knownCustomers(portfolio.tenant(), rows);
    for (List<Placed<AccountRow>> wave : Waves.split(rows, AccountRow::ref)) {
      List<Placed<AccountRow>> good = new ArrayList<>();
      for (Placed<AccountRow> placed : wave) {
        AccountTerms.fault(placed.row(), portfolio.currency(), known)
            .ifPresentOrElse(fault -> outcomes.set(placed.index(), fault), () -> good.add(placed));
      }
      takeGood(portfolio, good, outcomes);
    }
    return outcomes;
  }

  @Override
  public List<RowOutcome> takeItems(Portfolio portfolio, List<ItemRow> rows) {
    List<RowOutcome> outcomes = unchanged(rows.size());
    Set<Long> touched = items.take(portfolio, rows, outcomes);
    if (!touched.isEmpty()) {
      news.fire(new ItemsChanged(portfolio, touched));
    }
    return outcomes;
  }

  @Override
  public Optional<Customer> customer(TenantId tenant, CustomerRef ref) {
    return customers.find(tenant, ref);
  }

  @Override
  public Optional<Account> account(Portfolio portfolio, AccountRef ref) {
    return accounts.find(portfolio, ref);
  }

  @Override
  public List<Account> accountsOf(TenantId tenant, CustomerRef ref) {
    return accounts.of(tenant, ref);
  }

  @Override
  public void lock(Collection<Long> keys) {
    accounts.lock(keys);
  }

  @Override
  public void lock(Portfolio portfolio) {
    accounts.lock(portfolio);
  }

  @Override
  public List<String> products(Portfolio portfolio) {
    return accounts.products(portfolio);
  }

  private void takeGood(
      Portfolio portfolio, List<Placed<AccountRow>> good, List<RowOutcome> outcomes) {
    List<AccountRow> batch = good.stream().map(Placed::row).toList();
    if (batch.isEmpty()) {
      return;
    }
    Set<String> added = accounts.add(portfolio, batch);
    Set<String> changed =
        added.size() == batch.size() ? Set.of() : accounts.change(portfolio, batch, added);
    good.forEach(
        placed ->
            outcomes.set(placed.index(), outcome(placed.row().ref().value(), added, changed)));
  }

  private static RowOutcome outcome(String ref, Set<String> added, Set<String> changed) {
    if (added.contains(ref)) {
      return RowOutcome.ACCEPTED;
    }
    return changed.contains(ref) ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
  }

  private static List<RowOutcome> unchanged(int rows) {
    return new ArrayList<>(Collections.nCopies(rows, RowOutcome.UNCHANGED));
  }
}
