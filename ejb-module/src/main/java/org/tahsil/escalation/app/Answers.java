package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.escalation.store.ApprovalKeyStore;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.shared.night.NightCompleted;

/** What follows from a second person's answer, or from none. */
@ApplicationScoped
public class Answers {

  private static final int MOST_OF_A_NIGHT = 1_000;

  @Inject private Portfolios portfolios;
  @Inject private ApprovalKeyStore keys;
  @Inject private EscalationActStore acts;
  @Inject private Grant grant;
  @Inject private EscalationBook book;
  @Inject private Beginning beginning;
  @Inject private WindingUp windingUp;

  public void onDecision(@Observes ApprovalDecided decided) {
    String subject = decided.approval().subject();
    if (decided.approval().kind() != ApprovalKind.PLACEMENT
        || !subject.startsWith(SecondPerson.SUBJECT)) {
      return;
    }
    Portfolio portfolio = decided.portfolio();
    long id = Long.parseLong(subject.substring(SecondPerson.SUBJECT.length()));
    Decision decision = Objects.requireNonNull(decided.approval().decision());
    Escalation found = book.locked(portfolio, id);
    if (decided.granted()) {
      EscalationWish wish = EscalationWish.of(EscalationAction.APPROVE, decision.note());
      User by = grant.grantor(portfolio, found, decided.approval());
      beginning.begin(portfolio, found, wish, by);
    } else {
      refuse(portfolio, found, decision.note(), decision.by());
    }
  }

  /** Refuses what nobody decided in time, unless somebody is at work on it: then the next night. */
  public void onNight(@Observes NightCompleted night) {
    Portfolio portfolio = portfolios.byId(night.portfolio());
    keys.undecided(portfolio, night.businessDate(), MOST_OF_A_NIGHT).stream()
        .filter(id -> acts.lockAtOnce(portfolio, id))
        .forEach(id -> refuse(portfolio, book.known(portfolio, id), null, "system"));
  }

  private void refuse(Portfolio portfolio, Escalation found, @Nullable String note, String by) {
    if (found.state() == EscalationState.PENDING_APPROVAL) {
      book.note(portfolio, found, EscalationWish.of(EscalationAction.REFUSE, note), null, by);
      windingUp.windUp(portfolio, found.id(), by);
    }
  }
}
