package org.tahsil.manual.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
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
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.ManualSettings;
import org.tahsil.manual.ManualTerms;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.domain.Adjoining;
import org.tahsil.manual.domain.Adjoining.Span;
import org.tahsil.manual.domain.AtStake;
import org.tahsil.manual.store.OverrideSpans;
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
  @Inject private OverrideSpans spans;

  /**
   * Asks if so much is at stake, or the account has been out of automation for so long, that one
   * person is not enough; the question's id. The account is locked. Refused if nobody could agree.
   */
  Optional<UUID> asked(Portfolio portfolio, Account account, UUID id, NewOverride wish, User by) {
    ManualTerms terms = settings.current(portfolio);
    LocalDate today = portfolios.businessDate(portfolio);
    Money amount = atStake(portfolio, account, wish, today);
    if (!terms.needsSecond(amount, days(account, wish, terms, today))) {
      return Optional.empty();
    }
    Stake stake = new Stake(null, amount);
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

  /** How many days automation would rest, what the wish adjoins included. */
  private int days(Account account, NewOverride wish, ManualTerms terms, LocalDate today) {
    LocalDate from = Objects.requireNonNullElse(wish.from(), today);
    Span span = new Span(wish.stops(), from, wish.to());
    LocalDate since = from.minusDays((long) terms.mostDays() * Adjoining.BREAK_DAYS);
    return Adjoining.days(span, spans.near(account.id(), span, since, today));
  }

  private Money atStake(Portfolio portfolio, Account account, NewOverride wish, LocalDate today) {
    return delinquency
        .position(portfolio, account.facts().ref(), today)
        .map(position -> AtStake.until(position, wish.to()))
        .orElseGet(() -> Money.zero(portfolio.currency()));
  }
}
