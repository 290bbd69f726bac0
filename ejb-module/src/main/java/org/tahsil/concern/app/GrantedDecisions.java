package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalInHand;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.Decision;
import org.tahsil.concern.domain.DecisionRule;
import org.tahsil.concern.domain.ReliefRule;
import org.tahsil.concern.store.EvidenceStore;
import org.tahsil.concern.store.ProposalStore;
import org.tahsil.concern.store.ProposalStore.Proposal;
import org.tahsil.shared.outcome.RefusedException;

/** Carries out what a second person granted, in the transaction of the word. */
@ApplicationScoped
public class GrantedDecisions {

  private static final Set<String> TOO_MUCH =
      Set.of("WRITE_OFF_EXCEEDS_DEBT", "CREDIT_EXCEEDS_DEBT", "CREDIT_EXCEEDS_ITEM");

  @Inject private ProposalStore proposals;
  @Inject private ConcernBook book;
  @Inject private CarryingOut outcome;
  @Inject private SecondPerson second;
  @Inject private EvidenceStore evidence;
  @Inject private Portfolios portfolios;

  public void onWord(@Observes ApprovalDecided news) {
    if (news.approval().kind() == ApprovalKind.WRITE_OFF) {
      Portfolio portfolio = news.portfolio();
      Optional<Proposal> proposal = proposals.of(portfolio, news.approval().id());
      proposal.ifPresent(one -> follow(news, portfolio, one));
    }
  }

  /** All accounts are locked before the approval is. */
  public void onHand(@Observes ApprovalInHand news) {
    if (news.approval().kind() == ApprovalKind.WRITE_OFF) {
      Optional<Proposal> proposal = proposals.of(news.portfolio(), news.approval().id());
      proposal.ifPresent(
          one ->
              news.accounts()
                  .addAll(
                      book.touched(news.portfolio(), one.concern(), one.decision().remedies())));
    }
  }

  /** What was asked is judged once more by the facts of the day on which it is granted. */
  private void mustStillHold(
      Portfolio portfolio, Concern found, Decision decision, Approval asked) {
    DecisionRule.fault(
            found, decision, evidence.shown(found.id()), portfolios.businessDate(portfolio))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    second.mustBeAsAsked(portfolio, found, decision, asked);
  }

  /** Whoever grants cannot write a lower amount: the decision is asked for anew. */
  private void carryOut(Portfolio portfolio, Concern found, Proposal proposal) {
    try {
      outcome.carryOut(portfolio, found, proposal.decision(), proposal.by());
    } catch (RefusedException refused) {
      throw TOO_MUCH.contains(refused.refusal().code())
          ? new RefusedException(ReliefRule.tooMuchByNow(refused.refusal()))
          : refused;
    }
  }

  private void follow(ApprovalDecided news, Portfolio portfolio, Proposal proposal) {
    Decision decision = proposal.decision();
    Concern found = book.locked(portfolio, proposal.concern(), null, decision.remedies());
    if (news.granted()) {
      mustStillHold(portfolio, found, decision, news.approval());
      carryOut(portfolio, found, proposal);
      return;
    }
    Approval.Decision word = java.util.Objects.requireNonNull(news.approval().decision());
    book.after(found, ConcernAction.TURN_DOWN);
    book.note(
        portfolio,
        found,
        ConcernAction.TURN_DOWN,
        found.standing(),
        new ConcernBook.Words(word.note(), word.by()));
  }
}
