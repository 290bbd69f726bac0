package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernRule;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.domain.ConcernFlow;
import org.tahsil.concern.domain.TellingRule;
import org.tahsil.concern.store.ConcernRuleStore;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Takes concerns in. */
@ApplicationScoped
public class Telling {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private ConcernRuleStore rules;
  @Inject private ConcernStore concerns;
  @Inject private ConcernBook book;
  @Inject private ConcernHolds holds;
  @Inject private WorkingDays days;

  /** Whom it is about, and the accounts that are held for it, in the order of their keys. */
  private record About(long customerId, @Nullable Account named, List<Account> held) {}

  /** The concern, and whether it is new. */
  record Taken(long concern, boolean isNew) {}

  Taken tell(Portfolio portfolio, NewConcern told, String by) {
    TellingRule.fault(told)
        .ifPresent(
            fault -> {
              throw refused(fault);
            });
    Optional<Concern> known = known(portfolio, told);
    return known.isPresent()
        ? new Taken(known.get().id(), false)
        : take(portfolio, told, about(portfolio, told), by);
  }

  private Taken take(Portfolio portfolio, NewConcern told, About about, String by) {
    LocalDate today = portfolios.businessDate(portfolio);
    Disputed disputed = disputed(portfolio, told, about.named());
    ConcernRule rule =
        rules.of(portfolio, today).stream()
            .filter(one -> one.kind() == told.kind())
            .findFirst()
            .orElseThrow();
    ConcernStore.Entry entry =
        new ConcernStore.Entry(
            told,
            about.customerId(),
            about.named() == null ? null : about.named().id(),
            disputed,
            rule,
            days.after(portfolio, today, rule.decideDays()),
            by,
            today);
    Long id = concerns.add(portfolio, entry);
    if (id == null) {
      return new Taken(
          known(portfolio, told).orElseThrow(() -> open(portfolio, entry)).id(), false);
    }
    Concern begun = book.known(portfolio, id);
    holds.place(
        portfolio,
        id,
        about.held(),
        new ConcernHolds.Wish(told.kind(), rule.stops(), disputed, shortened(told.told())),
        by);
    book.note(
        portfolio,
        begun,
        ConcernAction.TELL,
        new Standing(ConcernFlow.first(), null, rule.team(), entry.decideBy()),
        new ConcernBook.Words(told.told(), by));
    return new Taken(id, true);
  }

  /** What has come under this source reference before; refused if it says something else. */
  private Optional<Concern> known(Portfolio portfolio, NewConcern told) {
    String source = told.sourceRef();
    Optional<Concern> before =
        source == null ? Optional.empty() : concerns.bySource(portfolio, source);
    if (before.isPresent() && !TellingRule.same(before.get(), told)) {
      throw refused(
          Refusal.conflict(
              "CONCERN_TOLD_OTHERWISE",
              "source_ref",
              source,
              "Use another source_ref: this one is concern " + before.get().id() + "."));
    }
    return before;
  }

  private About about(Portfolio portfolio, NewConcern told) {
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

  /** What is denied; without an amount what is open of the item. */
  private @Nullable Disputed disputed(
      Portfolio portfolio, NewConcern told, @Nullable Account account) {
    ItemRef item = told.item();
    if (item == null || account == null) {
      return null;
    }
    Money open =
        concerns
            .open(account.id(), item)
            .map(minor -> Money.ofMinor(minor, portfolio.currency()))
            .orElseThrow(() -> refused(Refusal.unknown("item_ref", item.value())));
    Money amount = told.amount() == null ? open : told.amount();
    if (!amount.isPositive()) {
      throw refused(
          Refusal.rule(
              "DISPUTE_OF_NOTHING",
              "item_ref",
              item.value(),
              "Nothing of it is open: name the amount, or another item."));
    }
    return new Disputed(item, amount);
  }

  private RefusedException open(Portfolio portfolio, ConcernStore.Entry entry) {
    String id = concerns.undecided(portfolio, entry).map(String::valueOf).orElse("");
    return refused(
        new Refusal(
            Refusal.Kind.CONFLICT,
            "CONCERN_OPEN_ALREADY",
            "kind",
            entry.told().kind().name(),
            "Work on concern " + id + ".",
            Map.of("concern", id)));
  }

  /** Notes of holds are shorter than what may be told. */
  private static @Nullable String shortened(@Nullable String told) {
    int longest = 500;
    return told == null || told.length() <= longest ? told : told.substring(0, longest);
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
