package org.tahsil.arrangement.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementLine;
import org.tahsil.arrangement.ArrangementQuery;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.PromisePerformance;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.arrangement.domain.PromiseDuty;
import org.tahsil.arrangement.store.ArrangementListStore;
import org.tahsil.arrangement.store.ArrangementStore;
import org.tahsil.arrangement.store.ArrangementStore.Made;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Makes, ends and shows promises and plans. */
@Stateless
@Local(Arrangements.class)
public class ArrangementsService implements Arrangements {

  private static final int LONGEST_PAGE = 500;

  @Inject private Portfolios portfolios;
  @Inject private ArrangementStore store;
  @Inject private ArrangementListStore lists;
  @Inject private Views views;
  @Inject private Drafts drafts;
  @Inject private Making making;

  @Override
  public Arrangement make(Portfolio portfolio, AccountRef ref, NewArrangement wish, String by) {
    return known(portfolio, making.make(portfolio, ref, wish, by));
  }

  @Override
  public Optional<Refusal> fault(
      Portfolio portfolio, AccountRef account, NewArrangement wish, String by) {
    return drafts.fault(portfolio, account, wish, by);
  }

  @Override
  public List<Instalment> preview(Portfolio portfolio, AccountRef account, PlanWish wish) {
    return drafts.preview(portfolio, account, wish);
  }

  @Override
  public List<Instalment> preview(
      Portfolio portfolio, AccountRef account, List<Instalment> instalments) {
    return drafts.preview(portfolio, account, instalments);
  }

  @Override
  public List<Instalment> schedule(Portfolio portfolio, AccountRef account, PlanWish wish) {
    return drafts.schedule(portfolio, account, wish);
  }

  @Override
  public Money plannable(Portfolio portfolio, AccountRef account, PlanWish.Covers covers) {
    return drafts.plannable(portfolio, account, covers);
  }

  @Override
  public ReAgeEffect reAgeing(
      Portfolio portfolio, AccountRef account, List<Instalment> instalments) {
    return drafts.effect(portfolio, account, instalments);
  }

  @Override
  public Arrangement cancel(Portfolio portfolio, UUID id, String reason, User by) {
    Drafts.refuse(PromiseDuty.fault(id, known(portfolio, id).making().by(), by));
    return cancel(portfolio, id, reason, by.name());
  }

  @Override
  public Arrangement cancel(Portfolio portfolio, UUID id, String reason, String by) {
    Made key = key(portfolio, id);
    making.cancel(portfolio, key, reason, by);
    return known(portfolio, id);
  }

  @Override
  public Arrangement reschedule(
      Portfolio portfolio, UUID id, NewArrangement wish, String reason, String by) {
    Made key = key(portfolio, id);
    return known(portfolio, making.reschedule(portfolio, key, wish, reason, by));
  }

  @Override
  public Optional<Arrangement> find(Portfolio portfolio, UUID id) {
    return store
        .find(portfolio, id)
        .flatMap(
            key ->
                views.of(portfolio, key.accountId(), portfolios.businessDate(portfolio)).stream()
                    .filter(found -> found.id().equals(id))
                    .findFirst());
  }

  @Override
  public List<Arrangement> of(Portfolio portfolio, Account account) {
    return views.of(portfolio, account.id(), portfolios.businessDate(portfolio));
  }

  @Override
  public List<Arrangement> asOf(
      Portfolio portfolio, Account account, LocalDate date, @Nullable LocalDate knownOn) {
    LocalDate today = portfolios.businessDate(portfolio);
    return date.equals(today) && knownOn == null
        ? of(portfolio, account)
        : views.asOf(portfolio, account.id(), date, Objects.requireNonNullElse(knownOn, today));
  }

  @Override
  public List<ArrangementLine> list(Portfolio portfolio, ArrangementQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return lists.list(portfolio, query);
  }

  @Override
  public Summary summary(Portfolio portfolio) {
    return lists.summary(portfolio, portfolios.businessDate(portfolio));
  }

  @Override
  public PromisePerformance performance(Portfolio portfolio, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      throw new RefusedException(
          Refusal.rule(
              "PERIOD_REVERSED", "from", from.toString(), "Use " + to + " or an earlier day."));
    }
    return lists.performance(portfolio, from, to);
  }

  private Made key(Portfolio portfolio, UUID id) {
    return store.find(portfolio, id).orElseThrow(() -> unknown(id));
  }

  private Arrangement known(Portfolio portfolio, UUID id) {
    return find(portfolio, id).orElseThrow(() -> unknown(id));
  }

  private static RefusedException unknown(UUID id) {
    return new RefusedException(Refusal.unknown("promise", id.toString()));
  }
}
