package org.tahsil.manual.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.Position;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualSettings;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideState;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RefusedException;

/** Has a second person agree where the terms ask for one. */
@ApplicationScoped
public class SecondPerson {

  @Inject private Portfolios portfolios;
  @Inject private ManualSettings settings;
  @Inject private Delinquency delinquency;
  @Inject private Authorities authorities;
  @Inject private Approvals approvals;

  /**
   * Asks if so much is overdue that one person is not enough; the question's id. Refused if nobody
   * could agree.
   */
  Optional<UUID> asked(Portfolio portfolio, Account account, UUID id, NewOverride wish, User by) {
    Money overdue = overdue(portfolio, account);
    if (!settings.terms(portfolio).needsSecond(overdue)) {
      return Optional.empty();
    }
    Stake stake = new Stake(null, overdue);
    Weighing weighing = authorities.weigh(portfolio, ApprovalKind.OVERRIDE, stake, by);
    if (weighing.able().isEmpty()) {
      throw new RefusedException(weighing.refusal());
    }
    ApprovalWish question =
        new ApprovalWish(
            ApprovalKind.OVERRIDE,
            id.toString(),
            account.customerId(),
            account.id(),
            stake,
            wish.note(),
            beyond(weighing),
            by.name(),
            wish.to().minusDays(1));
    return Optional.of(approvals.ask(portfolio, question).id());
  }

  /** The question needs no answer any more. */
  void spare(Portfolio portfolio, ManualOverride found, User by) {
    UUID approval = found.placing().approval();
    if (approval != null && found.state() == OverrideState.WAITING) {
      approvals.withdraw(portfolio, approval, "WITHDRAWN", by.name());
    }
  }

  /** The asker's own authority, if the stake lies above it: the terms may ask in any case. */
  private static @Nullable Authority beyond(Weighing weighing) {
    Authority own = weighing.own();
    return own == null || own.isNone() || own.covers(weighing.stake()) ? null : own;
  }

  private Money overdue(Portfolio portfolio, Account account) {
    return delinquency
        .position(portfolio, account.facts().ref(), portfolios.businessDate(portfolio))
        .map(Position::overdue)
        .orElseGet(() -> Money.zero(portfolio.currency()));
  }
}
