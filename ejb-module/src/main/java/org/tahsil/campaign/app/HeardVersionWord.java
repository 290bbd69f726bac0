package org.tahsil.campaign.app;

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
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignVersion.Act;
import org.tahsil.campaign.VersionState;
import org.tahsil.campaign.domain.VersionRule;
import org.tahsil.campaign.store.VersionStore;
import org.tahsil.shared.outcome.RefusedException;

/** Hears, inside the transaction, what a second person said of a version. */
@ApplicationScoped
public class HeardVersionWord {

  @Inject private Books books;
  @Inject private VersionStore versions;
  @Inject private CampaignBook book;

  /** Locks in the order in which whoever retires a version does. */
  public void onInHand(@Observes ApprovalInHand news) {
    if (news.approval().kind() == ApprovalKind.CAMPAIGN) {
      books.lock(news.portfolio());
    }
  }

  public void onDecided(@Observes ApprovalDecided news) {
    Approval approval = news.approval();
    if (approval.kind() != ApprovalKind.CAMPAIGN) {
      return;
    }
    String subject = approval.subject();
    UUID id = UUID.fromString(subject.substring(0, subject.indexOf(':')));
    CampaignVersion version = book.known(news.portfolio(), id);
    VersionState became = news.granted() ? VersionState.APPROVED : VersionState.DECLINED;
    Decision said = Objects.requireNonNull(approval.decision());
    VersionRule.fault(version, became)
        .or(() -> news.granted() ? VersionRule.own(version, said.by()) : Optional.empty())
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    versions.act(
        version,
        new Act(became, approval.id(), said.note(), said.by(), said.on(), said.at()),
        null);
  }
}
