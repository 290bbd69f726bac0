package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.domain.ReliefRule;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Finds whom and what a concern that is told is about. */
@ApplicationScoped
public class ConcernSubjects {

  @Inject private Books books;
  @Inject private ConcernStore concerns;
  @Inject private Relief relief;

  /** Whom it is about, and the accounts that are held for it, in the order of their keys. */
  record About(long customerId, @Nullable Account named, List<Account> held) {}

  About about(Portfolio portfolio, NewConcern told) {
    AccountRef ref = told.account();
    CustomerRef customer = told.customer();
    if (ref != null) {
      Account account =
          books
              .account(portfolio, ref)
              .filter(one -> customer == null || one.facts().customer().equals(customer))
              .orElseThrow(() -> refused(Refusal.unknown("account_ref", ref.value())));
      return new About(account.customerId(), account, List.of(account));
    }
    CustomerRef whom = Objects.requireNonNull(customer);
    Customer found =
        books
            .customer(portfolio.tenant(), whom)
            .orElseThrow(() -> refused(Refusal.unknown("customer_ref", whom.value())));
    List<Account> all =
        books.accountsOf(portfolio.tenant(), whom).stream()
            .filter(one -> one.portfolio().equals(portfolio.id()))
            .sorted(Comparator.comparingLong(Account::id))
            .toList();
    if (all.isEmpty()) {
      throw refused(Refusal.unknown("customer_ref", whom.value()));
    }
    return new About(found.id(), null, all);
  }

  /**
   * What is denied; without an amount what is open of the item. Never more than was not given up
   * before: what is upheld is credited, and nothing is credited twice.
   */
  @Nullable Disputed disputed(Portfolio portfolio, NewConcern told, @Nullable Account account) {
    ItemRef item = told.item();
    if (item == null || account == null) {
      return null;
    }
    Money open =
        concerns
            .open(account.id(), item)
            .map(minor -> Money.ofMinor(minor, portfolio.currency()))
            .orElseThrow(() -> refused(Refusal.unknown("item_ref", item.value())));
    Money rest = relief.rest(portfolio, account.id(), item).orElseThrow();
    Money amount = told.amount() != null ? told.amount() : open.compareTo(rest) <= 0 ? open : rest;
    if (!amount.isPositive()) {
      throw refused(
          Refusal.rule(
              "DISPUTE_OF_NOTHING",
              "item_ref",
              item.value(),
              "Nothing of it is open: name the amount, or another item."));
    }
    ReliefRule.disputeFault(amount, rest, item)
        .ifPresent(
            fault -> {
              throw refused(fault);
            });
    return new Disputed(item, amount);
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
