package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tahsil.account.AgreementCheck;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.arrangement.domain.MakingRule;
import org.tahsil.arrangement.domain.MakingRule.Room;
import org.tahsil.arrangement.domain.PlanSchedule;
import org.tahsil.arrangement.store.ArrangementFactsStore;
import org.tahsil.arrangement.store.ArrangementFactsStore.Facts;
import org.tahsil.arrangement.store.KnownArrangement;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** What arrangements would be, before anything is written. */
@ApplicationScoped
public class Drafts {

  @Inject private Portfolios portfolios;
  @Inject private Delinquency delinquency;
  @Inject private PromiseSettings settings;
  @Inject private ArrangementFactsStore facts;
  @Inject private ReAgeings reAgeings;
  @Inject @Any private Instance<AgreementCheck> checks;

  Optional<Refusal> fault(Portfolio portfolio, AccountRef ref, NewArrangement wish, String by) {
    Position position = position(portfolio, ref);
    return objection(portfolio, position, by)
        .or(() -> MakingRule.fault(wish, room(portfolio, position)));
  }

  /** What other features know that stands against agreeing with the customer now. */
  Optional<Refusal> objection(Portfolio portfolio, Position position, String by) {
    return checks.stream()
        .flatMap(check -> check.against(portfolio, position.account().customerId(), by).stream())
        .findFirst();
  }

  List<Instalment> schedule(Portfolio portfolio, AccountRef ref, PlanWish wish) {
    Money total = wish.total() == null ? plannable(portfolio, ref, wish.covers()) : wish.total();
    refuse(PlanSchedule.fault(wish, total));
    return PlanSchedule.of(wish, total);
  }

  Money plannable(Portfolio portfolio, AccountRef ref, PlanWish.Covers covers) {
    Position position = position(portfolio, ref);
    Money known = known(portfolio, position);
    return switch (covers) {
      case OVERDUE -> position.overdue().minus(known.minus(position.credit()));
      case OUTSTANDING -> position.outstanding().minus(known);
    };
  }

  List<Instalment> preview(Portfolio portfolio, AccountRef ref, PlanWish wish) {
    return preview(portfolio, ref, schedule(portfolio, ref, wish));
  }

  /** Money that is known and has paid nothing yet: it waits for an item, or is valued later. */
  private Money known(Portfolio portfolio, Position position) {
    long ahead = facts.ahead(position.account().id(), portfolios.businessDate(portfolio));
    return position.credit().plus(Money.ofMinor(ahead, portfolio.currency()));
  }

  List<Instalment> preview(Portfolio portfolio, AccountRef ref, List<Instalment> instalments) {
    Position position = position(portfolio, ref);
    NewArrangement plan = new NewArrangement(ArrangementKind.PLAN, instalments, null);
    refuse(MakingRule.fault(plan, room(portfolio, position)));
    return instalments;
  }

  ReAgeEffect effect(Portfolio portfolio, AccountRef ref, List<Instalment> instalments) {
    return reAgeings.effect(settings.current(portfolio), position(portfolio, ref), instalments);
  }

  Room room(Portfolio portfolio, Position position) {
    List<KnownArrangement> open =
        facts(position.account().id()).stream()
            .filter(known -> known.now().state() == ArrangementState.OPEN)
            .toList();
    long promised =
        open.stream().mapToLong(known -> known.pledge().amount() - known.now().counted()).sum();
    return new Room(
        portfolios.businessDate(portfolio),
        position.outstanding().minus(known(portfolio, position)),
        Money.ofMinor(promised, portfolio.currency()),
        open.size(),
        settings.current(portfolio));
  }

  Position position(Portfolio portfolio, AccountRef ref) {
    LocalDate today = portfolios.businessDate(portfolio);
    return delinquency
        .position(portfolio, ref, today)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("account", ref.value())));
  }

  private List<KnownArrangement> facts(long account) {
    Facts found = facts.of(Set.of(account)).get(account);
    return found == null ? List.of() : found.arrangements();
  }

  static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }
}
