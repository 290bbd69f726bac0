package org.tahsil.casework.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.CollectionCase.Standing;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.domain.CaseDuty;
import org.tahsil.casework.domain.CaseFlow;
import org.tahsil.casework.store.CaseActStore;
import org.tahsil.casework.store.CaseStore;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Opens cases by hand and does with them what people wish. */
@Stateless
@Local(Cases.class)
public class CasesService implements Cases {

  private static final int LONGEST_PAGE = 500;

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private Colleagues colleagues;
  @Inject private CaseStore cases;
  @Inject private CaseActStore acts;
  @Inject private CaseBook book;
  @Inject private Skilled skilled;

  @Override
  public List<CollectionCase> list(Portfolio portfolio, CaseQuery query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return cases.list(portfolio, portfolios.businessDate(portfolio), query);
  }

  @Override
  public Optional<CollectionCase> find(Portfolio portfolio, long id) {
    return cases.find(portfolio, portfolios.businessDate(portfolio), id);
  }

  @Override
  public List<CaseAct> acts(Portfolio portfolio, long id) {
    return acts.of(known(portfolio, id).id());
  }

  @Override
  public CollectionCase open(Portfolio portfolio, CustomerRef ref, Opening wish, User by) {
    Customer customer =
        books
            .customer(portfolio.tenant(), ref)
            .orElseThrow(() -> refused(Refusal.unknown("customer_ref", ref.value())));
    refuse(CaseDuty.fault(wish, by));
    colleagues.mustWork(portfolio, wish.owner(), by);
    LocalDate today = portfolios.businessDate(portfolio);
    CaseStore.NewCase row =
        new CaseStore.NewCase("BY_HAND", wish.priority().name(), today, portfolios.now(portfolio));
    Long id = cases.open(portfolio, customer.id(), row);
    CollectionCase found =
        cases.openOf(portfolio, today, customer.id()).orElseThrow(() -> refused(nothing(ref)));
    if (id == null) {
      throw refused(alreadyOpen(found));
    }
    if (!found.overdue().isPositive()) {
      throw refused(nothing(ref));
    }
    book.note(
        portfolio,
        found,
        new CaseBook.Entry(CaseAction.OPEN, "BY_HAND", wish.note(), by.name()),
        begun(portfolio, wish));
    return known(portfolio, id);
  }

  private Standing begun(Portfolio portfolio, Opening wish) {
    return new Standing(
        CaseFlow.first(),
        wish.owner(),
        wish.team(),
        null,
        NextAction.CALL,
        portfolios.now(portfolio),
        null);
  }

  private static Refusal nothing(CustomerRef ref) {
    return Refusal.rule(
        "CASE_NOTHING_OVERDUE",
        "customer_ref",
        ref.value(),
        "Open a case when something is overdue in this portfolio.");
  }

  private static Refusal alreadyOpen(CollectionCase found) {
    String id = String.valueOf(found.id());
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "CASE_OPEN_ALREADY",
        "customer_ref",
        found.customer().value(),
        "Work on case " + id + ".",
        Map.of("case", id));
  }

  @Override
  public CollectionCase act(Portfolio portfolio, long id, CaseWish wish, User by) {
    known(portfolio, id);
    cases.lock(id);
    CollectionCase found = known(portfolio, id);
    refuse(stale(found, wish));
    refuse(CaseDuty.fault(portfolio, found, wish, by));
    String needed = found.standing().skill();
    if (wish.action() == CaseAction.TAKE && !skilled.has(portfolio.tenant(), by.name(), needed)) {
      refuse(CaseDuty.unskilled(needed, by));
    }
    refuse(CaseDuty.fault(wish, portfolios.businessDate(portfolio)));
    skilled.mustKnow(portfolio, wish.skill(), portfolios.businessDate(portfolio));
    colleagues.mustWork(portfolio, wish.owner(), by);
    CaseState state =
        CaseFlow.after(found.standing().state(), wish.action(), CaseState.WORKING)
            .orElseThrow(() -> refused(notNow(found, wish)));
    String reason = wish.reason();
    book.note(
        portfolio,
        found,
        new CaseBook.Entry(
            wish.action(), reason == null ? wish.action().name() : reason, wish.note(), by.name()),
        able(
            portfolio,
            Steps.standing(found.standing(), wish, state, by.name(), portfolios.now(portfolio)),
            wish));
    return known(portfolio, id);
  }

  /** Whoever lacks the skill that a case is found to need loses it, unless he is given it again. */
  private Standing able(Portfolio portfolio, Standing standing, CaseWish wish) {
    String owner = standing.owner();
    return wish.action() != CaseAction.REQUIRE
            || owner == null
            || skilled.has(portfolio.tenant(), owner, standing.skill())
        ? standing
        : standing.free();
  }

  private static Optional<Refusal> stale(CollectionCase found, CaseWish wish) {
    Integer based = wish.version();
    if (based == null || based == found.version()) {
      return Optional.empty();
    }
    String owner = found.standing().owner();
    return Optional.of(
        new Refusal(
            Refusal.Kind.STALE,
            "CASE_CHANGED_MEANWHILE",
            "If-Match",
            owner,
            owner == null ? "Read it again." : "Read it again: " + owner + " has it now.",
            Map.of("owner", String.valueOf(owner))));
  }

  private static Refusal notNow(CollectionCase found, CaseWish wish) {
    return Refusal.conflict(
        "CASE_STATE",
        "action",
        wish.action().name(),
        "It is " + found.standing().state() + ": read it again.");
  }

  private CollectionCase known(Portfolio portfolio, long id) {
    return find(portfolio, id)
        .orElseThrow(() -> refused(Refusal.unknown("case", String.valueOf(id))));
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw refused(refusal);
        });
  }

  private static RefusedException refused(@Nullable Refusal refusal) {
    return new RefusedException(java.util.Objects.requireNonNull(refusal));
  }
}
