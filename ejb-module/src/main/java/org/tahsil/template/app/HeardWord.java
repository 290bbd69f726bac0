package org.tahsil.template.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.account.Books;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.ApprovalDecided;
import org.tahsil.approval.ApprovalInHand;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.TemplateState;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateVersion.Act;
import org.tahsil.template.domain.WritingRule;
import org.tahsil.template.store.TemplateStore;

/** Hears, inside the transaction, what a second person said of a version. */
@ApplicationScoped
public class HeardWord {

  @Inject private Books books;
  @Inject private TemplateStore store;
  @Inject private TemplateBook book;

  /** Locks in the order in which whoever retires a version does. */
  public void onInHand(@Observes ApprovalInHand news) {
    if (news.approval().kind() == ApprovalKind.TEMPLATE) {
      books.lock(news.portfolio());
    }
  }

  public void onDecided(@Observes ApprovalDecided news) {
    Approval approval = news.approval();
    if (approval.kind() != ApprovalKind.TEMPLATE) {
      return;
    }
    String subject = approval.subject();
    UUID id = UUID.fromString(subject.substring(0, subject.indexOf(':')));
    TemplateVersion version = book.known(news.portfolio(), id);
    TemplateState became = news.granted() ? TemplateState.APPROVED : TemplateState.DECLINED;
    Decision said = Objects.requireNonNull(approval.decision());
    WritingRule.fault(version, became)
        .or(() -> news.granted() ? WritingRule.own(version, said.by()) : Optional.empty())
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    store.act(
        version,
        new Act(became, approval.id(), said.note(), said.by(), said.on(), said.at()),
        null);
  }
}
