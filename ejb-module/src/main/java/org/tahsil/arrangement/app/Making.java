package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.domain.MakingRule;
import org.tahsil.arrangement.domain.MakingRule.Room;
import org.tahsil.arrangement.domain.PlanSchedule;
import org.tahsil.arrangement.store.ArrangementFactsStore;
import org.tahsil.arrangement.store.ArrangementFactsStore.Facts;
import org.tahsil.arrangement.store.ArrangementStore;
import org.tahsil.arrangement.store.ArrangementStore.Author;
import org.tahsil.arrangement.store.ArrangementStore.Made;
import org.tahsil.arrangement.store.KnownArrangement;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** What people do with arrangements: make, cancel, reschedule. */
@ApplicationScoped
public class Making {

  @Inject private Portfolios portfolios;
  @Inject private Delinquency delinquency;
  @Inject private PromiseSettings settings;
  @Inject private ArrangementStore store;
  @Inject private ArrangementFactsStore facts;
  @Inject private Judging judging;
  @Inject private PersonStory story;

  UUID make(Portfolio portfolio, AccountRef ref, NewArrangement wish, String by) {
    long account = position(portfolio, ref).account().id();
    judging.lock(account);
    return make(portfolio, position(portfolio, ref), wish, by, null);
  }

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

  void cancel(Portfolio portfolio, Made key, String reason, String by) {
    judging.lock(key.accountId());
    KnownArrangement known = known(key);
    if (known.now().state() != ArrangementState.CANCELLED) {
      end(portfolio, key, ArrangementState.CANCELLED, reason, by);
      judge(portfolio, key.accountId());
      story.tell(portfolio, known(key), "PROMISE_CANCELLED", by);
    }
  }

  UUID reschedule(Portfolio portfolio, Made key, NewArrangement wish, String reason, String by) {
    judging.lock(key.accountId());
    end(portfolio, key, ArrangementState.RESCHEDULED, reason, by);
    judge(portfolio, key.accountId());
    KnownArrangement old = known(key);
    story.tell(portfolio, old, "PROMISE_RESCHEDULED", by);
    return make(portfolio, position(portfolio, old.owner().account()), wish, by, key.id());
  }

  private void end(
      Portfolio portfolio, Made key, ArrangementState state, String reason, String by) {
    ArrangementState now = known(key).now().state();
    if (now != ArrangementState.OPEN) {
      throw new RefusedException(
          Refusal.conflict(
              "PROMISE_NOT_OPEN", "state", now.name(), "Only what is open can be ended."));
    }
    store.end(key, state, reason, author(portfolio, by));
  }

  private UUID make(
      Portfolio portfolio,
      Position position,
      NewArrangement wish,
      String by,
      @Nullable Long replaces) {
    Room room = room(portfolio, position);
    refuse(MakingRule.fault(wish, room));
    long account = position.account().id();
    PromiseTerms terms = room.terms();
    int missed = wish.kind() == ArrangementKind.PLAN ? terms.missedAllowed() : 0;
    UUID id =
        store.make(
            portfolio,
            account,
            wish,
            terms,
            new ArrangementStore.Making(author(portfolio, by), missed, replaces));
    judge(portfolio, account);
    facts(account).stream()
        .filter(known -> known.key().equals(id))
        .forEach(known -> story.tell(portfolio, known, "PROMISE_MADE", by));
    return id;
  }

  private Room room(Portfolio portfolio, Position position) {
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

  private Position position(Portfolio portfolio, AccountRef ref) {
    LocalDate today = portfolios.businessDate(portfolio);
    return delinquency
        .position(portfolio, ref, today)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("account", ref.value())));
  }

  private void judge(Portfolio portfolio, long account) {
    judging.judge(Occasion.during(portfolio, portfolios.businessDate(portfolio)), Set.of(account));
  }

  private KnownArrangement known(Made key) {
    return facts(key.accountId()).stream()
        .filter(known -> known.pledge().id() == key.id())
        .findFirst()
        .orElseThrow();
  }

  private List<KnownArrangement> facts(long account) {
    Facts found = facts.of(Set.of(account)).get(account);
    return found == null ? List.of() : found.arrangements();
  }

  private Author author(Portfolio portfolio, String by) {
    return new Author(by, portfolios.businessDate(portfolio));
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }
}
