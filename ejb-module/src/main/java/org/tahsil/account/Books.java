package org.tahsil.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.RowOutcome;

/**
 * Customers, accounts and items: taken in by the hundred, one outcome a row in the order given, and
 * looked up one at a time.
 */
public interface Books {

  List<RowOutcome> takeCustomers(TenantId tenant, List<CustomerRow> rows);

  List<RowOutcome> takeAccounts(Portfolio portfolio, List<AccountRow> rows);

  /**
   * Takes items and fires {@link ItemsChanged}, in the same transaction, for the touched accounts.
   */
  List<RowOutcome> takeItems(Portfolio portfolio, List<ItemRow> rows);

  /**
   * Whoever judges or changes what stands of accounts (surrogate keys) waits for each other, as
   * whoever changes their items or money does; they are locked in the order of their keys until the
   * transaction ends.
   */
  void lock(Collection<Long> accounts);

  /** Two who set terms of a portfolio do so one after the other, until the transaction ends. */
  void lock(Portfolio portfolio);

  Optional<Customer> customer(TenantId tenant, CustomerRef ref);

  Optional<Account> account(Portfolio portfolio, AccountRef ref);

  /** The customer's accounts in all portfolios of the tenant, oldest first. */
  List<Account> accountsOf(TenantId tenant, CustomerRef ref);

  /** The names of the portfolio's products, in order. */
  List<String> products(Portfolio portfolio);
}
