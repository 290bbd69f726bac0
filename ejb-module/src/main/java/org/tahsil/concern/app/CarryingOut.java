package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.Decision;
import org.tahsil.concern.domain.DecisionRule;

/** Does what a decision says: posts, ends or prolongs the holds, and notes the outcome. */
@ApplicationScoped
public class CarryingOut {

  @Inject private Portfolios portfolios;
  @Inject private ConcernBook book;
  @Inject private ConcernHolds holds;
  @Inject private Remedying remedying;

  /** Of a locked concern and a complete decision; refused if the state does not allow it. */
  void carryOut(Portfolio portfolio, Concern found, Decision decision, String by) {
    ConcernState state = book.after(found, decision.action());
    remedying.post(portfolio, found, decision.remedies(), by);
    DecisionRule.holdsEnd(found, decision, portfolios.businessDate(portfolio))
        .ifPresent(end -> holds.end(portfolio, found.id(), end, by));
    Standing before = found.standing();
    book.note(
        portfolio,
        found,
        decision.action(),
        new Standing(state, before.owner(), before.team(), before.decideBy()),
        new ConcernBook.Words(decision.note(), by));
  }
}
