package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.escalation.store.StepAccountStore.Late;
import org.tahsil.shared.money.Money;

/** Begins a step: ends the one before, holds the accounts, escalates the case. */
@ApplicationScoped
public class Beginning {

  @Inject private EscalationActStore acts;
  @Inject private EscalationBook book;
  @Inject private Readiness readiness;
  @Inject private StepHolds holds;
  @Inject private WindingUp windingUp;
  @Inject private Cases cases;

  /** Refused if a locked escalation is not ready today. */
  void begin(Portfolio portfolio, Escalation found, EscalationWish wish, User by) {
    readiness.check(portfolio, found);
    acts.active(found.caseId()).ifPresent(id -> endBefore(portfolio, id, by));
    List<Late> late = readiness.accounts(portfolio, found);
    Money overdue =
        late.stream().map(Late::overdue).reduce(Money.zero(portfolio.currency()), Money::plus);
    book.note(portfolio, found, wish, overdue, by.name());
    late.forEach(one -> holds.take(portfolio, found, one, by.name()));
    cases.act(
        portfolio,
        found.caseId(),
        new CaseWish(
            CaseAction.ESCALATE,
            null,
            found.team(),
            null,
            found.step().name(),
            null,
            null,
            null,
            wish.note(),
            null),
        by);
  }

  private void endBefore(Portfolio portfolio, long id, User by) {
    book.note(
        portfolio,
        book.known(portfolio, id),
        EscalationWish.of(EscalationAction.NEXT_STEP, null),
        null,
        by.name());
    windingUp.windUp(portfolio, id, by.name());
  }
}
