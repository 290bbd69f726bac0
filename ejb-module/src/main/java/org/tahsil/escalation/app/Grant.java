package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.domain.EscalationDuty;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RefusedException;

/** Whether what a second person granted may begin by his word. */
@ApplicationScoped
public class Grant {

  @Inject private Authorities authorities;
  @Inject private Users users;

  /** Refused if no rank may grant what is overdue of an escalation. */
  void mustBePossible(Portfolio portfolio, Escalation found, User by) {
    Weighing weighing = weigh(portfolio, found.atStake(), by);
    if (weighing.outcome() == Weighing.Outcome.NOBODY) {
      throw new RefusedException(weighing.refusal());
    }
  }

  /**
   * Who granted it. Refused if he has worked on it himself, or if more is overdue now than he was
   * asked about and than he may grant.
   */
  User grantor(Portfolio portfolio, Escalation found, Approval granted) {
    User by = person(portfolio, Objects.requireNonNull(granted.decision()).by());
    EscalationDuty.ownWork(found, by.name())
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    Money asked = granted.stake().amount();
    Money now = found.atStake();
    boolean grown = asked == null || now.compareTo(asked) > 0;
    if (grown && weigh(portfolio, now, by).outcome() != Weighing.Outcome.ALONE) {
      throw new RefusedException(EscalationDuty.grown(now));
    }
    return by;
  }

  private Weighing weigh(Portfolio portfolio, Money amount, User by) {
    return authorities.weigh(portfolio, ApprovalKind.PLACEMENT, new Stake(null, amount), by);
  }

  /** The approval has seen to his rank; a token's user is nowhere else to be found. */
  private User person(Portfolio portfolio, String name) {
    return users
        .find(name)
        .filter(user -> user.tenant().equals(portfolio.tenant()))
        .orElseGet(() -> new User(name, portfolio.tenant(), Set.of("manager"), "en"));
  }
}
