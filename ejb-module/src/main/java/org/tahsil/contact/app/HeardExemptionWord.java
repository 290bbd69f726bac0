package org.tahsil.contact.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Concerned;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalInHand;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.contact.Exemption.Word;
import org.tahsil.contact.ExemptionState;
import org.tahsil.contact.domain.ExemptionRule;
import org.tahsil.contact.store.ExemptionStore;
import org.tahsil.contact.store.ExemptionStore.Known;
import org.tahsil.shared.outcome.RefusedException;

/** Hears, inside the transaction, what a second person said of an exemption. */
@ApplicationScoped
public class HeardExemptionWord {

  @Inject private Portfolios portfolios;
  @Inject private ExemptionStore store;
  @Inject private ExemptionStory story;

  /** The customer before the account and the question, as whoever asks or ends does. */
  public void onInHand(@Observes ApprovalInHand news) {
    Concerned concerned = news.approval().concerned();
    if (news.approval().kind() == ApprovalKind.CONTACT && concerned != null) {
      store.lock(concerned.customerId());
    }
  }

  public void onDecided(@Observes ApprovalDecided news) {
    Approval approval = news.approval();
    if (approval.kind() == ApprovalKind.CONTACT) {
      UUID id = UUID.fromString(approval.subject());
      decided(news.portfolio(), id, news.granted(), Objects.requireNonNull(approval.decision()));
    }
  }

  private void decided(Portfolio portfolio, UUID id, boolean granted, Decision said) {
    Known known = known(portfolio, id);
    ExemptionState next = granted ? ExemptionState.IN_FORCE : ExemptionState.REFUSED;
    if (!known.found().state().mayBecome(next)) {
      throw new RefusedException(ExemptionRule.notNow(known.found()));
    }
    String became = granted ? "GRANTED" : "REFUSED";
    Word word = new Word(said.by(), said.on(), said.at(), said.note());
    store.act(known.found(), became, word);
    story.tell(known(portfolio, id), became, word);
  }

  private Known known(Portfolio portfolio, UUID id) {
    return store.find(portfolio, id, portfolios.now(portfolio)).orElseThrow();
  }
}
