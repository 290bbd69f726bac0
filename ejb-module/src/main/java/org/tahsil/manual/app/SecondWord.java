package org.tahsil.manual.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.OverrideTold;
import org.tahsil.manual.domain.OverrideRule;
import org.tahsil.manual.store.OverrideStore;
import org.tahsil.manual.store.OverrideStore.Known;
import org.tahsil.manual.store.OverrideStore.Verdict;
import org.tahsil.shared.outcome.RefusedException;

/** Lets an override run, or not, as the second person says; the account is locked already. */
@ApplicationScoped
public class SecondWord {

  @Inject private Portfolios portfolios;
  @Inject private OverrideStore store;
  @Inject private OverrideStory story;
  @Inject private Event<OverrideTold> news;

  public void on(@Observes ApprovalDecided news) {
    Approval approval = news.approval();
    Decision decision = approval.decision();
    if (approval.kind() == ApprovalKind.OVERRIDE && decision != null) {
      subject(news.portfolio(), approval)
          .ifPresent(known -> decided(news.portfolio(), known, news.granted(), decision));
    }
  }

  private void decided(Portfolio portfolio, Known known, boolean granted, Decision decision) {
    OverrideState next = granted ? OverrideState.RUNNING : OverrideState.REFUSED;
    if (!known.found().state().mayBecome(next)) {
      throw new RefusedException(OverrideRule.notNow(known.found()));
    }
    UUID id = known.found().id();
    store.decide(id, new Verdict(next, decision.on(), decision.by(), decision.note()));
    story.tell(
        portfolio,
        find(portfolio, id).orElseThrow(),
        granted ? "GRANTED" : "REFUSED",
        decision.by(),
        decision.note());
    news.fire(new OverrideTold(portfolio, id, granted ? "GRANTED" : "REFUSED"));
  }

  /** What is asked about may be another feature's. */
  private Optional<Known> subject(Portfolio portfolio, Approval approval) {
    return find(portfolio, approval.subject())
        .filter(known -> approval.id().equals(known.found().placing().approval()));
  }

  private Optional<Known> find(Portfolio portfolio, String subject) {
    try {
      return find(portfolio, UUID.fromString(subject));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  private Optional<Known> find(Portfolio portfolio, UUID id) {
    LocalDate today = portfolios.businessDate(portfolio);
    return store.find(portfolio, id, today);
  }
}
