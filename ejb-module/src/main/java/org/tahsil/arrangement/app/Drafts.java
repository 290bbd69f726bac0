package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  Optional<Refusal> fault(Portfolio portfolio, AccountRef ref, NewArrangement wish) {
    return MakingRule.fault(wish, room(portfolio, position(portfolio, ref)));
  }

  List<Instalment> schedule(Portfolio portfolio, AccountRef ref, PlanWish wish) {
    return schedule(position(portfolio, ref), wish);
  }

  List<Instalment> preview(Portfolio portfolio, AccountRef ref, PlanWish wish) {
    return preview(portfolio, ref, schedule(position(portfolio, ref), wish));
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
        position.outstanding(),
        Money.ofMinor(promised, portfolio.currency()),
        open.size(),
        settings.current(portfolio));
  }

  private static List<Instalment> schedule(Position position, PlanWish wish) {
    Money covered =
        switch (wish.covers()) {
          case OVERDUE -> position.overdue();
          case OUTSTANDING -> position.outstanding();
        };
    Money total = wish.total() == null ? covered : wish.total();
    refuse(PlanSchedule.fault(wish, total));
    return PlanSchedule.of(wish, total);
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
