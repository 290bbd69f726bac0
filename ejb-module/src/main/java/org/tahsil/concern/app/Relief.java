package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.concern.domain.ReliefRule;
import org.tahsil.concern.domain.ReliefRule.Given;
import org.tahsil.concern.store.ReliefStore;
import org.tahsil.concern.store.ReliefStore.Kept;
import org.tahsil.concern.store.ReliefStore.Standing;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/**
 * Weighs what accounts are given without money, by one rule for concerns and for direct postings.
 * The caller has locked the accounts.
 */
@ApplicationScoped
public class Relief {

  @Inject private Portfolios portfolios;
  @Inject private Authorities authorities;
  @Inject private ReliefStore store;

  /** A credit note or write-off of an account, by its key. */
  record Line(long account, PostingKind kind, Money amount, @Nullable ItemRef item) {}

  /** What a credit note is capped by. */
  private record Target(long account, @Nullable ItemRef item) {}

  /** What was decided within an own authority: a step of a concern, or a posting without one. */
  record Deed(@Nullable Long concern, @Nullable Integer version, @Nullable PaymentRef payment) {}

  /**
   * What the lines come to, with what their accounts were given before and are offered, and the
   * amount with that of the customers' other accounts; at least one line.
   */
  Stake stake(Portfolio portfolio, List<Line> lines) {
    Map<Long, Long> given =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Line::account, Collectors.summingLong(line -> line.amount().minor())));
    LocalDate since = portfolios.businessDate(portfolio).minusDays(ReliefRule.WINDOW_DAYS);
    Stake here =
        ReliefRule.stake(
            store.standing(given.keySet(), since).entrySet().stream()
                .map(one -> given(one.getValue(), given.getOrDefault(one.getKey(), 0L)))
                .toList(),
            portfolio.currency());
    Money elsewhere = Money.ofMinor(store.elsewhere(given.keySet(), since), portfolio.currency());
    return new Stake(here.percent(), Objects.requireNonNull(here.amount()).plus(elsewhere));
  }

  /** A running offer weighs as if it were given now. */
  private static Given given(Standing account, long now) {
    return new Given(account.owedAtLeast(), account.given(), account.offered() + now);
  }

  Weighing weigh(Portfolio portfolio, List<Line> lines, User by) {
    return authorities.weigh(portfolio, ApprovalKind.WRITE_OFF, stake(portfolio, lines), by);
  }

  /** Refuses credit notes above what is left of their items, or of no item above the debt. */
  void mustFit(Portfolio portfolio, List<Line> lines) {
    Map<Target, Long> credits =
        lines.stream()
            .filter(line -> line.kind() == PostingKind.CREDIT_NOTE)
            .collect(
                Collectors.groupingBy(
                    line -> new Target(line.account(), line.item()),
                    Collectors.summingLong(line -> line.amount().minor())));
    credits.forEach((target, minor) -> mustFit(portfolio, target, minor));
  }

  private void mustFit(Portfolio portfolio, Target target, long minor) {
    ItemRef item = target.item();
    Money credit = Money.ofMinor(minor, portfolio.currency());
    Optional<Refusal> fault =
        item == null
            ? ReliefRule.debtFault(credit, owed(portfolio, target.account()))
            : rest(portfolio, target.account(), item)
                .flatMap(rest -> ReliefRule.itemFault(credit, rest));
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }

  private Money owed(Portfolio portfolio, long account) {
    Standing standing =
        store.standing(List.of(account), portfolios.businessDate(portfolio)).get(account);
    return Money.ofMinor(Objects.requireNonNull(standing).owed(), portfolio.currency());
  }

  /** What can still be credited to an item; empty if the account has no such item. */
  Optional<Money> rest(Portfolio portfolio, long account, ItemRef item) {
    return store.rest(account, item).map(minor -> Money.ofMinor(minor, portfolio.currency()));
  }

  /** Keeps the authority on which somebody gave something alone. */
  void keep(Portfolio portfolio, Deed deed, Weighing weighing, User by) {
    Authority own = Objects.requireNonNull(weighing.own());
    store.keep(
        portfolio,
        new Kept(
            deed.concern(),
            deed.version(),
            deed.payment(),
            weighing.stake(),
            own,
            by.name(),
            portfolios.businessDate(portfolio)));
  }
}
