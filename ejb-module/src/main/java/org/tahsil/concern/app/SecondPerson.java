package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernFile.Waiting;
import org.tahsil.concern.Decision;
import org.tahsil.concern.Remedy;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.concern.store.ProposalStore;
import org.tahsil.concern.store.ProposalStore.Proposal;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Has write-offs beyond a decider's authority looked at by somebody else. */
@ApplicationScoped
public class SecondPerson {

  private static final int DAYS_TO_ANSWER = 7;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Inject private Portfolios portfolios;
  @Inject private Approvals approvals;
  @Inject private Authorities authorities;
  @Inject private ConcernStore concerns;
  @Inject private ProposalStore proposals;
  @Inject private Remedying remedying;

  /**
   * How a decision weighs; empty if it writes nothing off. Refused if nobody may.
   *
   * @param decision complete
   */
  Optional<Weighing> weigh(Portfolio portfolio, Concern found, Decision decision, User by) {
    List<Remedy> given =
        decision.remedies().stream().filter(one -> one.kind() == Remedy.Kind.WRITE_OFF).toList();
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Money amount =
        given.stream()
            .map(one -> Objects.requireNonNull(one.amount()))
            .reduce(Money.zero(portfolio.currency()), Money::plus);
    long owed = 0;
    for (Account account : accounts(portfolio, found, given)) {
      owed += concerns.owed(account.id());
    }
    Weighing weighing =
        authorities.weigh(
            portfolio, ApprovalKind.WRITE_OFF, new Stake(percent(amount, owed), amount), by);
    if (weighing.outcome() == Weighing.Outcome.NOBODY) {
      throw new RefusedException(weighing.refusal());
    }
    return Optional.of(weighing);
  }

  private List<Account> accounts(Portfolio portfolio, Concern found, List<Remedy> given) {
    return given.stream()
        .map(one -> Objects.requireNonNull(one.account()))
        .distinct()
        .map(ref -> remedying.own(portfolio, found, ref))
        .toList();
  }

  /** Rounded up, so that no limit is passed unseen; what is owed by nobody counts as all of it. */
  private static BigDecimal percent(Money amount, long owed) {
    return owed <= 0
        ? WHOLE
        : BigDecimal.valueOf(amount.minor())
            .multiply(WHOLE)
            .divide(BigDecimal.valueOf(owed), 2, RoundingMode.UP)
            .min(WHOLE);
  }

  /** Puts a decision to a second person; the next step of the concern proposes it. */
  void ask(Portfolio portfolio, Concern found, Decision decision, Weighing weighing, User by) {
    List<Remedy> given =
        decision.remedies().stream().filter(one -> one.kind() == Remedy.Kind.WRITE_OFF).toList();
    LocalDate today = portfolios.businessDate(portfolio);
    int version = found.version() + 1;
    Approval asked =
        approvals.ask(
            portfolio,
            new ApprovalWish(
                ApprovalKind.WRITE_OFF,
                "concern-" + found.id() + "-" + version,
                concerns.keys(found.id()).customerId(),
                accounts(portfolio, found, given).get(0).id(),
                weighing.stake(),
                decision.note(),
                weighing.own(),
                by.name(),
                today.plusDays(DAYS_TO_ANSWER)));
    proposals.add(new Proposal(found.id(), version, decision, asked.id(), by.name()));
  }

  /** The decision of a concern that waits. */
  Optional<Waiting> waiting(Portfolio portfolio, long concern) {
    return proposals
        .newest(portfolio, concern)
        .flatMap(
            proposal ->
                approvals
                    .find(portfolio, proposal.approval())
                    .filter(asked -> asked.state() == ApprovalState.PENDING)
                    .map(
                        asked ->
                            new Waiting(
                                proposal.decision(),
                                asked.id(),
                                proposal.by(),
                                asked.asking().expiresOn())));
  }

  /** Refuses what cannot be done while a decision waits. */
  void refuseWhileWaiting(Portfolio portfolio, long concern) {
    waiting(portfolio, concern)
        .ifPresent(
            waiting -> {
              throw new RefusedException(
                  Refusal.conflict(
                      "DECISION_WAITS",
                      "approval",
                      waiting.approval().toString(),
                      "Wait for the second person until "
                          + waiting.expiresOn()
                          + ", or withdraw the concern."));
            });
  }

  /** Takes back what waits, if something does. */
  void withdraw(Portfolio portfolio, long concern, String by) {
    waiting(portfolio, concern)
        .ifPresent(
            waiting -> approvals.withdraw(portfolio, waiting.approval(), "concern withdrawn", by));
  }
}
