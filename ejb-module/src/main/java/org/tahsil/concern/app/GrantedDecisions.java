package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.store.ProposalStore;
import org.tahsil.concern.store.ProposalStore.Proposal;

/** Carries out what a second person granted, in the transaction of the word. */
@ApplicationScoped
public class GrantedDecisions {

  @Inject private ProposalStore proposals;
  @Inject private ConcernBook book;
  @Inject private CarryingOut outcome;

  public void onWord(@Observes ApprovalDecided news) {
    if (news.approval().kind() == ApprovalKind.WRITE_OFF) {
      Portfolio portfolio = news.portfolio();
      Optional<Proposal> proposal = proposals.of(portfolio, news.approval().id());
      proposal.ifPresent(one -> follow(news, portfolio, one));
    }
  }

  private void follow(ApprovalDecided news, Portfolio portfolio, Proposal proposal) {
    Concern found = book.locked(portfolio, proposal.concern(), null);
    if (news.granted()) {
      outcome.carryOut(portfolio, found, proposal.decision(), proposal.by());
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
