package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Weighing;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.ConcernWish;
import org.tahsil.concern.Decision;
import org.tahsil.concern.domain.ConcernDuty;
import org.tahsil.concern.domain.DecisionRule;
import org.tahsil.concern.store.EvidenceStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Does with a concern what people wish, and decides it. */
@ApplicationScoped
public class ConcernDesk {

  @Inject private Portfolios portfolios;
  @Inject private ConcernBook book;
  @Inject private ConcernTeam team;
  @Inject private ConcernHolds holds;
  @Inject private CarryingOut outcome;
  @Inject private SecondPerson second;
  @Inject private EvidenceStore evidence;

  void act(Portfolio portfolio, long id, ConcernWish wish, User by) {
    Concern found = book.locked(portfolio, id, wish.version());
    LocalDate today = portfolios.businessDate(portfolio);
    team.mustWork(portfolio, by);
    refuse(ConcernDuty.fault(found, wish.action(), by));
    ConcernState state = book.after(found, wish.action());
    refuse(ConcernDuty.fault(found, wish, today));
    Standing standing = standing(found.standing(), wish, state, by.name());
    if (wish.action() == ConcernAction.TAKE || wish.action() == ConcernAction.ASSIGN) {
      team.mustBelong(portfolio, standing, by);
    }
    if (ConcernDuty.disturbs(wish.action(), by)) {
      second.refuseWhileWaiting(portfolio, id);
    }
    if (wish.action() == ConcernAction.WITHDRAW) {
      second.withdraw(portfolio, id, by.name());
      holds.end(portfolio, id, today, by.name());
    }
    book.note(
        portfolio, found, wish.action(), standing, new ConcernBook.Words(wish.note(), by.name()));
  }

  void decide(Portfolio portfolio, long id, Decision wish, User by) {
    Concern found =
        book.locked(
            portfolio,
            id,
            wish.version(),
            DecisionRule.complete(book.known(portfolio, id), wish).remedies());
    team.mustWork(portfolio, by);
    refuse(ConcernDuty.fault(found, wish.action(), by));
    book.after(found, wish.action());
    second.refuseWhileWaiting(portfolio, id);
    Decision decision = DecisionRule.complete(found, wish);
    refuse(
        DecisionRule.fault(
            found, decision, evidence.shown(id), portfolios.businessDate(portfolio)));
    if (!decision.remedies().isEmpty() && !ConcernDuty.leads(by)) {
      refuse(ConcernDuty.needsManager(wish.action().name()));
    }
    Optional<Weighing> weighing = second.weigh(portfolio, found, decision, by);
    if (weighing.isPresent() && weighing.get().outcome() == Weighing.Outcome.SECOND_PERSON) {
      book.after(found, ConcernAction.PROPOSE);
      second.ask(portfolio, found, decision, weighing.get(), by);
      book.note(
          portfolio,
          found,
          ConcernAction.PROPOSE,
          found.standing(),
          new ConcernBook.Words(decision.note(), by.name()));
    } else {
      outcome.carryOut(portfolio, found, decision, by.name());
      weighing.ifPresent(alone -> second.keep(portfolio, found, alone, by));
    }
  }

  private static Standing standing(
      Standing before, ConcernWish wish, ConcernState state, String by) {
    String to = wish.team();
    LocalDate until = wish.until();
    return new Standing(
        state,
        owner(before, wish, by),
        wish.action() == ConcernAction.ASSIGN && to != null ? to : before.team(),
        wish.action() == ConcernAction.EXTEND && until != null ? until : before.decideBy());
  }

  private static @Nullable String owner(Standing before, ConcernWish wish, String by) {
    return switch (wish.action()) {
      case TAKE -> by;
      case RELEASE -> null;
      case ASSIGN -> wish.owner();
      case ASK -> before.owner() == null ? by : before.owner();
      default -> before.owner();
    };
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }
}
