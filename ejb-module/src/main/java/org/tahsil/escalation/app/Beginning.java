package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.escalation.domain.Checklist;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.escalation.store.StepAccountStore;
import org.tahsil.escalation.store.StepAccountStore.Late;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Begins a step: ends the one before, holds the accounts, escalates the case. */
@ApplicationScoped
public class Beginning {

  @Inject private Portfolios portfolios;
  @Inject private EscalationActStore acts;
  @Inject private StepAccountStore accounts;
  @Inject private EscalationBook book;
  @Inject private WindingUp windingUp;
  @Inject private Holds holds;
  @Inject private Cases cases;

  /** Refused if the checklist of a locked escalation is not complete or nothing is overdue. */
  void begin(Portfolio portfolio, Escalation found, EscalationWish wish, User by) {
    Checklist.lacks(found.checklist(), portfolios.businessDate(portfolio))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    List<Late> late = accounts.late(portfolio, found.caseId());
    if (late.isEmpty()) {
      throw new RefusedException(nothingOverdue(found.party().customer().value()));
    }
    acts.active(found.caseId()).ifPresent(id -> endBefore(portfolio, id, by));
    Money overdue =
        late.stream().map(Late::overdue).reduce(Money.zero(portfolio.currency()), Money::plus);
    book.note(portfolio, found, wish, overdue, by.name());
    late.forEach(one -> accounts.add(found.id(), one, hold(portfolio, found, one, by)));
    cases.act(
        portfolio,
        found.caseId(),
        new CaseWish(
            CaseAction.ESCALATE,
            null,
            found.team(),
            found.step().name(),
            null,
            null,
            null,
            wish.note(),
            null),
        by);
  }

  static Refusal nothingOverdue(String customer) {
    return Refusal.rule(
        "ESCALATION_NOTHING_OVERDUE",
        "case_id",
        customer,
        "Escalate when something is overdue in this portfolio.");
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

  private @Nullable UUID hold(Portfolio portfolio, Escalation found, Late account, User by) {
    if (!found.pauses()) {
      return null;
    }
    HoldReason reason =
        switch (found.step()) {
          case AGENCY -> HoldReason.AGENCY;
          case LEGAL -> HoldReason.LEGAL;
          case SPECIALIST, FIELD_VISIT -> HoldReason.OTHER;
        };
    NewHold wish =
        new NewHold(reason, null, null, Set.of(), portfolios.businessDate(portfolio), null, null);
    return holds.place(portfolio, account.ref(), wish, by.name()).id();
  }
}
