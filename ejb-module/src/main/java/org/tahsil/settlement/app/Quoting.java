package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.AgreementCheck;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Position;
import org.tahsil.settlement.CoveredItem;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.SettlementSettings;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.domain.Amounts;
import org.tahsil.settlement.domain.Burden;
import org.tahsil.settlement.domain.OfferRule;
import org.tahsil.settlement.store.SettlementFactsStore;
import org.tahsil.settlement.store.SettlementStore.Covered;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Works out what an offer would be. */
@ApplicationScoped
public class Quoting {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private Delinquency delinquency;
  @Inject private SettlementSettings settings;
  @Inject private Authorities authorities;
  @Inject private SettlementFactsStore facts;
  @Inject @Any private Instance<AgreementCheck> checks;

  /** Refused while something that other features know stands against agreeing with the customer. */
  void refuseAgainst(Portfolio portfolio, long customerId, @Nullable String by) {
    checks.stream()
        .flatMap(check -> check.against(portfolio, customerId, by).stream())
        .findFirst()
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
  }

  Quote quote(Portfolio portfolio, Position position, SettlementWish wish, User by) {
    LocalDate today = portfolios.businessDate(portfolio);
    Burden burden = facts.burden(position.account().id(), today);
    Money owed = owed(position, wish.covers()).minus(ahead(portfolio, burden));
    OfferRule.fault(wish, owed, today, settings.current(portfolio))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    Amounts amounts = Amounts.of(wish, owed);
    return new Quote(
        wish,
        owed,
        amounts.percent(),
        amounts.pay(),
        amounts.waived(),
        today,
        weighed(portfolio, new Wish(wish, amounts, burden), by));
  }

  private record Wish(SettlementWish wish, Amounts amounts, Burden burden) {

    /** What is at stake if so much of what is owed is looked away from. */
    Stake stake(BigDecimal percent, long missing) {
      long waived = amounts.waived().minor();
      return new Stake(
          percent.max(burden.percent(waived, missing)),
          Money.ofMinor(burden.amount(waived), amounts.waived().currency()));
    }
  }

  /**
   * With what the account was given before, whatever it was called. What is owed is more by money
   * that was taken back and not told again. It may have bounced, or it may be told again after the
   * offer; so whoever could not give as much of the rest alone asks a second person, who need not
   * be allowed more than what is given up of all.
   */
  private Weighing weighed(Portfolio portfolio, Wish asked, User by) {
    Amounts amounts = asked.amounts();
    Weighing plain = weighed(portfolio, asked, asked.stake(amounts.percent(), 0), by);
    long gone = asked.burden().gone();
    if (gone == 0 || plain.outcome() != Weighing.Outcome.ALONE) {
      return plain;
    }
    Money rest = amounts.owed().minus(Money.ofMinor(gone, portfolio.currency()));
    Stake cautious = asked.stake(amounts.percentOf(rest), gone);
    return weighed(portfolio, asked, cautious, by).outcome() == Weighing.Outcome.ALONE
        ? plain
        : new Weighing(Weighing.Outcome.SECOND_PERSON, plain.stake(), plain.own(), plain.others());
  }

  private Weighing weighed(Portfolio portfolio, Wish asked, Stake stake, User by) {
    return authorities.weigh(portfolio, asked.wish().kind().approval(), stake, by);
  }

  private static Money ahead(Portfolio portfolio, Burden burden) {
    return Money.ofMinor(burden.ahead(), portfolio.currency());
  }

  private static Money owed(Position position, Covers covers) {
    return switch (covers) {
      case OVERDUE -> position.overdue();
      case OUTSTANDING -> position.outstanding().minus(position.credit());
    };
  }

  /** The items that make up what is owed, oldest due first, and the money that is taken off. */
  Covered covered(Portfolio portfolio, Position position, Covers covers) {
    Burden burden = facts.burden(position.account().id(), portfolios.businessDate(portfolio));
    Money ahead = ahead(portfolio, burden);
    return new Covered(
        position.items().stream()
            .map(item -> new CoveredItem(item.ref(), asked(item, covers)))
            .filter(covered -> covered.open().isPositive())
            .toList(),
        covers == Covers.OUTSTANDING ? position.credit().plus(ahead) : ahead);
  }

  private static Money asked(Position.Item item, Covers covers) {
    return switch (covers) {
      case OVERDUE ->
          item.daysPastDue() > 0
              ? item.open().minus(item.disputed())
              : Money.zero(item.open().currency());
      case OUTSTANDING -> item.open();
    };
  }

  /** The position that nobody changes any more before the transaction ends. */
  Position locked(Portfolio portfolio, AccountRef ref) {
    lock(position(portfolio, ref).account().id());
    return position(portfolio, ref);
  }

  /** Whoever makes, grants, withdraws or pays waits for each other. */
  void lock(long account) {
    books.lock(Set.of(account));
  }

  Position position(Portfolio portfolio, AccountRef ref) {
    return delinquency
        .position(portfolio, ref, portfolios.businessDate(portfolio))
        .orElseThrow(() -> new RefusedException(Refusal.unknown("account", ref.value())));
  }
}
