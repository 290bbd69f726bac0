package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Weighing;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernFile.Waiting;
import org.tahsil.concern.Decision;
import org.tahsil.concern.domain.ReliefRule;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.concern.store.ProposalStore;
import org.tahsil.concern.store.ProposalStore.Proposal;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Has write-offs beyond a decider's authority looked at by somebody else. */
@ApplicationScoped
public class SecondPerson {

  private static final int DAYS_TO_ANSWER = 7;

  @Inject private Portfolios portfolios;
  @Inject private Approvals approvals;
  @Inject private Relief relief;
  @Inject private ConcernStore concerns;
  @Inject private ProposalStore proposals;
  @Inject private Remedying remedying;

  /**
   * How a decision weighs; empty if it gives nothing but corrections. Refused if nobody may, and if
   * it credits what was given up before.
   *
   * @param decision complete
   */
  Optional<Weighing> weigh(Portfolio portfolio, Concern found, Decision decision, User by) {
    List<Relief.Line> lines = remedying.lines(portfolio, found, decision.remedies());
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    relief.mustFit(portfolio, lines);
    Weighing weighing = relief.weigh(portfolio, lines, by);
    if (weighing.outcome() == Weighing.Outcome.NOBODY) {
      throw new RefusedException(weighing.refusal());
    }
    return Optional.of(weighing);
  }

  /** Refuses a granted decision that weighs more than what the second person was asked. */
  void mustBeAsAsked(Portfolio portfolio, Concern found, Decision decision, Approval asked) {
    List<Relief.Line> lines = remedying.lines(portfolio, found, decision.remedies());
    ReliefRule.outdated(asked.stake(), relief.stake(portfolio, lines))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
  }

  /** Keeps the authority of a decision that needed nobody else. */
  void keep(Portfolio portfolio, Concern found, Weighing weighing, User by) {
    relief.keep(portfolio, new Relief.Deed(found.id(), found.version() + 1, null), weighing, by);
  }

  /**
   * Puts a decision to a second person; the next step of the concern proposes it. Why, is read in
   * the concern.
   */
  void ask(Portfolio portfolio, Concern found, Decision decision, Weighing weighing, User by) {
    LocalDate today = portfolios.businessDate(portfolio);
    int version = found.version() + 1;
    Approval asked =
        approvals.ask(
            portfolio,
            new ApprovalWish(
                ApprovalKind.WRITE_OFF,
                "concern-" + found.id() + "-" + version,
                concerns.keys(found.id()).customerId(),
                remedying.lines(portfolio, found, decision.remedies()).get(0).account(),
                weighing.stake(),
                "Concern %d: %s, %s".formatted(found.id(), found.kind(), decision.action()),
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
                          + ", or have a manager withdraw the concern."));
            });
  }

  /** Takes back what waits, if something does. */
  void withdraw(Portfolio portfolio, long concern, String by) {
    waiting(portfolio, concern)
        .ifPresent(
            waiting -> approvals.withdraw(portfolio, waiting.approval(), "concern withdrawn", by));
  }
}
