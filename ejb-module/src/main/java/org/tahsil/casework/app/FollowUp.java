package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.CollectionCase.Standing;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeRule;
import org.tahsil.casework.domain.CaseFlow;
import org.tahsil.casework.domain.OutcomeTerms;
import org.tahsil.casework.store.CaseStore;
import org.tahsil.casework.store.ClaimStore;
import org.tahsil.casework.store.OutcomeStore;
import org.tahsil.shared.outcome.RefusedException;

/** Moves a case on by what came of a contact. */
@ApplicationScoped
public class FollowUp {

  @Inject private Portfolios portfolios;
  @Inject private CaseStore cases;
  @Inject private NextStep nextStep;
  @Inject private ClaimStore claims;
  @Inject private CaseBook book;
  @Inject private Colleagues colleagues;
  @Inject private OutcomeStore outcomes;

  /** Refuses while somebody else works on the customer. */
  void refuseIfWorked(long customerId, String by) {
    claims
        .workedBy(customerId)
        .filter(agent -> !agent.equals(by))
        .ifPresent(
            agent -> {
              throw new RefusedException(Claimed.refusal(agent));
            });
  }

  /** The customer's open case, locked. */
  Optional<CollectionCase> lockedCase(Portfolio portfolio, long customerId) {
    var today = portfolios.businessDate(portfolio);
    Optional<CollectionCase> found = cases.openOf(portfolio, today, customerId);
    found.ifPresent(one -> cases.lock(one.id()));
    return found.isEmpty() ? found : cases.openOf(portfolio, today, customerId);
  }

  /**
   * Notes the outcome on its case. The newest contact decides what comes next; who speaks with a
   * free customer gets the case, if he works here (a dialler's file may name anybody) and has the
   * skill that it needs.
   */
  void moveOn(Portfolio portfolio, CollectionCase found, Outcome outcome) {
    NewOutcome told = outcome.told();
    Standing before = found.standing();
    book.note(
        portfolio,
        found,
        new CaseBook.Entry(CaseAction.OUTCOME, told.kind().name(), told.note(), outcome.by()),
        outcomes.isNewest(outcome.id()) ? next(portfolio, before, outcome) : before);
  }

  private Standing next(Portfolio portfolio, Standing before, Outcome outcome) {
    OutcomeRule rule = nextStep.after(portfolio, outcome, portfolios.businessDate(portfolio));
    boolean gets =
        before.owner() == null
            && colleagues.canTake(portfolio.tenant(), outcome.by(), before.skill());
    return new Standing(
        CaseFlow.after(before.state(), CaseAction.OUTCOME, rule.state()).orElseThrow(),
        gets ? outcome.by() : before.owner(),
        before.team(),
        before.skill(),
        rule.next(),
        OutcomeTerms.due(portfolio, rule, outcome.told(), outcome.at()),
        before.noContactUntil());
  }

  /** The agent is done with the customer. */
  void letGo(long customerId, String agent) {
    claims.release(customerId, agent);
  }
}
