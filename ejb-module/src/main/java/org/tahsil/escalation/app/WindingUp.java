package org.tahsil.escalation.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.AgeingChanged;
import org.tahsil.escalation.EscalationAct;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.escalation.store.StepAccountStore;
import org.tahsil.escalation.store.StepAccountStore.Held;
import org.tahsil.hold.Holds;
import org.tahsil.shared.night.NightCompleted;

/**
 * Ends what a step had begun: its holds, and the question to a second person. Those that a payment
 * ends are wound up in its transaction, unless somebody else has an account of the customer locked;
 * these, and those that nights and decisions on the case end, when a night completes in which
 * nobody has one: a night waits for nobody, since it holds what many payments want.
 */
@ApplicationScoped
public class WindingUp {

  /** After casework has heard it, which closes the cases that are paid. */
  private static final int AFTER_CASEWORK = 3000;

  private static final int MOST_OF_A_NIGHT = 1_000;

  @Inject private Portfolios portfolios;
  @Inject private EscalationActStore acts;
  @Inject private StepAccountStore accounts;
  @Inject private EscalationBook book;
  @Inject private EscalationStory story;
  @Inject private Holds holds;
  @Inject private SecondPerson second;

  public void onAgeing(@Observes @Priority(AFTER_CASEWORK) AgeingChanged changed) {
    acts.ended(changed.portfolio(), changed.accounts().toArray(Long[]::new)).stream()
        .filter(id -> acts.lockAtOnce(changed.portfolio(), id))
        .forEach(id -> windUp(changed.portfolio(), id, "system"));
  }

  public void onNight(@Observes NightCompleted night) {
    Portfolio portfolio = portfolios.byId(night.portfolio());
    acts.ended(portfolio, night.businessDate(), MOST_OF_A_NIGHT).stream()
        .filter(id -> acts.lockAtOnce(portfolio, id))
        .forEach(id -> windUp(portfolio, id, "system"));
  }

  /** Winds up an escalation that has ended, once. */
  void windUp(Portfolio portfolio, long id, String by) {
    if (!acts.windUp(id)) {
      return;
    }
    List<EscalationAct> told = acts.of(portfolio, id);
    EscalationAct end = told.get(told.size() - 1);
    story.tell(book.known(portfolio, id), end);
    second.withdraw(portfolio, id, end.action().name(), by);
    LocalDate today = portfolios.businessDate(portfolio);
    for (Held held : accounts.held(id)) {
      if (today.isAfter(held.from())) {
        holds.end(portfolio, held.hold(), today, by);
      } else {
        holds.withdraw(portfolio, held.hold(), by, null);
      }
    }
  }
}
