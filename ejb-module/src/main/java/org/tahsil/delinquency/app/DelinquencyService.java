package org.tahsil.delinquency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.AccountQuery;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Explanation;
import org.tahsil.delinquency.Position;
import org.tahsil.delinquency.domain.Explainer;
import org.tahsil.delinquency.store.AccountListStore;
import org.tahsil.delinquency.store.AgeingStore;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.delinquency.store.NightResultStore;
import org.tahsil.delinquency.store.PositionStore;
import org.tahsil.delinquency.store.PositionStore.Age;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Answers how late accounts are. */
@Stateless
@Local(Delinquency.class)
public class DelinquencyService implements Delinquency {

  private static final int LONGEST_PAGE = 500;

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private AgeingStore ageing;
  @Inject private PositionStore positions;
  @Inject private AccountListStore lists;
  @Inject private FactsStore facts;
  @Inject private NightResultStore nights;

  @Override
  public Ageing ageing(Portfolio portfolio, AsOf asOf, Ageing.Basis basis) {
    refuseFuture(portfolio, asOf);
    List<Ageing.Row> rows = ageing.rows(portfolio, asOf, basis);
    Money total = Money.zero(portfolio.currency());
    Money delinquent = total;
    for (Ageing.Row row : rows) {
      total = total.plus(row.outstanding());
      if (row.bucket() != Bucket.CURRENT) {
        delinquent = delinquent.plus(row.outstanding());
      }
    }
    return new Ageing(portfolio, asOf, basis, rows, delinquent, total);
  }

  @Override
  public Optional<Position> position(Portfolio portfolio, AccountRef account, AsOf asOf) {
    refuseFuture(portfolio, asOf);
    return books.account(portfolio, account).map(found -> position(portfolio, found, asOf));
  }

  @Override
  public Set<Long> overdue(Portfolio portfolio, Collection<Long> accounts, LocalDate date) {
    AsOf asOf = AsOf.now(date);
    refuseFuture(portfolio, asOf);
    return positions.ages(portfolio, accounts, asOf).values().stream()
        .filter(age -> age.overdue() > 0)
        .map(Age::accountId)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Explanation> explain(Portfolio portfolio, AccountRef account, AsOf asOf) {
    refuseFuture(portfolio, asOf);
    return books
        .account(portfolio, account)
        .flatMap(found -> facts.of(Set.of(found.id()), asOf).values().stream().findFirst())
        .map(known -> Explainer.explain(portfolio, facts.calendar(portfolio, asOf), known, asOf));
  }

  @Override
  public Listing<AccountLine> accounts(Portfolio portfolio, AccountQuery query) {
    refuseFuture(portfolio, query.asOf());
    refuseEndless("offset", query.offset(), 0, Integer.MAX_VALUE);
    refuseEndless("limit", query.limit(), 1, LONGEST_PAGE);
    return new Listing<>(lists.page(portfolio, query), lists.count(portfolio, query));
  }

  @Override
  public List<Day> days(Portfolio portfolio, LocalDate from, LocalDate to) {
    return nights.days(portfolio, from, to);
  }

  private Position position(Portfolio portfolio, Account account, AsOf asOf) {
    Age age =
        positions
            .ages(portfolio, Set.of(account.id()), asOf)
            .getOrDefault(account.id(), Age.settled(account.id()));
    return new Position(
        account,
        asOf,
        age.dpd(),
        age.frozen(),
        Bucket.of(age.dpd()),
        Money.ofMinor(age.outstanding(), portfolio.currency()),
        Money.ofMinor(age.overdue(), portfolio.currency()),
        Money.ofMinor(age.disputed(), portfolio.currency()),
        Money.ofMinor(positions.credit(account.id(), asOf), portfolio.currency()),
        age.agedFrom(),
        positions.items(portfolio, account.id(), asOf));
  }

  private void refuseFuture(Portfolio portfolio, AsOf asOf) {
    Knowledge.refuseFuture(portfolios.businessDate(portfolio), asOf);
  }

  private static void refuseEndless(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new RefusedException(
          Refusal.malformed(
              "OUT_OF_RANGE",
              field,
              String.valueOf(value),
              "Use a number from " + least + " to " + most + "."));
    }
  }
}
