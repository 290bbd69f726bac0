package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAct;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.escalation.domain.EscalationFlow;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.escalation.store.EscalationStore;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Finds escalations and appends acts to them. */
@ApplicationScoped
public class EscalationBook {

  @Inject private Portfolios portfolios;
  @Inject private EscalationStore escalations;
  @Inject private EscalationActStore acts;
  @Inject private EscalationStory story;

  /** What is noted, by whom. */
  private record Entry(EscalationWish wish, @Nullable Money amount, String by) {}

  Escalation known(Portfolio portfolio, long id) {
    return find(portfolio, id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("escalation", String.valueOf(id))));
  }

  Optional<Escalation> find(Portfolio portfolio, long id) {
    return escalations.find(portfolio, portfolios.businessDate(portfolio), id);
  }

  /** As it stands once nobody else can act on its case. */
  Escalation locked(Portfolio portfolio, long id) {
    acts.lock(portfolio, known(portfolio, id).caseId());
    return known(portfolio, id);
  }

  /**
   * Notes an act on a locked escalation and gives it as it is then. Refused if the state does not
   * allow it. An end is told when it is wound up.
   */
  Escalation note(
      Portfolio portfolio,
      Escalation found,
      EscalationWish wish,
      @Nullable Money amount,
      String by) {
    EscalationState state =
        EscalationFlow.after(found.state(), wish.action())
            .orElseThrow(() -> new RefusedException(notNow(found, wish.action())));
    EscalationAct act = act(portfolio, found, state, new Entry(wish, amount, by));
    acts.add(found.id(), act);
    if (!state.isEnd()) {
      story.tell(found, act);
    }
    return known(portfolio, found.id());
  }

  /** The first act of a new escalation. */
  Escalation begin(Portfolio portfolio, long id, @Nullable String note, String by) {
    Escalation found = known(portfolio, id);
    EscalationAct act =
        act(
            portfolio,
            found,
            EscalationState.PROPOSED,
            new Entry(EscalationWish.of(EscalationAction.PROPOSE, note), null, by));
    acts.add(id, act);
    story.tell(found, act);
    return known(portfolio, id);
  }

  private EscalationAct act(
      Portfolio portfolio, Escalation found, EscalationState state, Entry entry) {
    EscalationWish wish = entry.wish();
    LocalDate today = portfolios.businessDate(portfolio);
    return new EscalationAct(
        found.version() + 1,
        wish.action(),
        state,
        wish.item(),
        wish.reference(),
        wish.date(),
        entry.amount(),
        wish.note(),
        entry.by(),
        today,
        portfolios.now(portfolio));
  }

  /** That the state does not allow an action. */
  static Refusal notNow(Escalation found, EscalationAction action) {
    return Refusal.conflict(
        "ESCALATION_STATE", "action", action.name(), "It is " + found.state() + ": read it again.");
  }
}
