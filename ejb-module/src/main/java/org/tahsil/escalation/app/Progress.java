package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalState;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.escalation.domain.Checklist;
import org.tahsil.escalation.domain.EscalationFlow;
import org.tahsil.escalation.store.StepAccountStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Moves a locked escalation on. */
@ApplicationScoped
public class Progress {

  @Inject private Portfolios portfolios;
  @Inject private EscalationBook book;
  @Inject private Beginning beginning;
  @Inject private WindingUp windingUp;
  @Inject private SecondPerson second;
  @Inject private Cases cases;
  @Inject private StepAccountStore accounts;

  void move(Portfolio portfolio, Escalation found, EscalationWish wish, User by) {
    switch (wish.action()) {
      case TICK -> tick(portfolio, found, wish, by);
      case ASK -> ask(portfolio, found, wish, by);
      case APPROVE -> decide(portfolio, found, wish, ApprovalState.GRANTED, by);
      case REFUSE -> decide(portfolio, found, wish, ApprovalState.REFUSED, by);
      case CANCEL -> end(portfolio, found, wish, by);
      // Whoever takes a case back has it: one without an owner lies where nobody looks.
      case RECALL, RETURN -> {
        end(portfolio, found, wish, by);
        cases.act(
            portfolio,
            found.caseId(),
            new CaseWish(
                CaseAction.RETURN,
                by.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                wish.note(),
                null),
            by);
      }
      case PROPOSE, ACTIVATE, NEXT_STEP, PAID, CASE_CLOSED ->
          throw new RefusedException(
              Refusal.malformed(
                  "CHOICE_INVALID",
                  "action",
                  wish.action().name(),
                  "It follows from something else."));
    }
  }

  private void tick(Portfolio portfolio, Escalation found, EscalationWish wish, User by) {
    refuse(notNow(found, wish.action()));
    ChecklistItem item =
        found.checklist().stream()
            .map(Escalation.Item::asked)
            .filter(one -> one.code().equals(wish.item()))
            .findFirst()
            .orElseThrow(
                () -> new RefusedException(Refusal.unknown("item", String.valueOf(wish.item()))));
    refuse(
        Checklist.fault(
            item,
            wish.reference(),
            wish.date(),
            accounts.openedOn(portfolio, found.caseId()),
            portfolios.businessDate(portfolio)));
    book.note(portfolio, found, wish, null, by.name());
  }

  /** Asks a second person, or begins at once if the amount needs none. */
  private void ask(Portfolio portfolio, Escalation found, EscalationWish wish, User by) {
    refuse(notNow(found, wish.action()));
    if (!found.needsSecondPerson()) {
      beginning.begin(
          portfolio, found, EscalationWish.of(EscalationAction.ACTIVATE, wish.note()), by);
      return;
    }
    refuse(Checklist.lacks(found.checklist(), portfolios.businessDate(portfolio)));
    second.ask(portfolio, found, wish.note(), by);
    book.note(portfolio, found, wish, found.overdue(), by.name());
  }

  private void decide(
      Portfolio portfolio, Escalation found, EscalationWish wish, ApprovalState verdict, User by) {
    refuse(notNow(found, wish.action()));
    second.decide(portfolio, found, verdict, wish.note(), by);
  }

  private void end(Portfolio portfolio, Escalation found, EscalationWish wish, User by) {
    book.note(portfolio, found, wish, null, by.name());
    windingUp.windUp(portfolio, found.id(), by.name());
  }

  private static Optional<Refusal> notNow(Escalation found, EscalationAction action) {
    return EscalationFlow.after(found.state(), action).isPresent()
        ? Optional.empty()
        : Optional.of(EscalationBook.notNow(found, action));
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }
}
