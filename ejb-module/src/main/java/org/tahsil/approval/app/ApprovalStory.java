package org.tahsil.approval.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Concerned;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.shared.money.Money;

/** Tells the timeline who asked and who decided. */
@ApplicationScoped
public class ApprovalStory {

  @Inject private Timeline timeline;

  void asked(Approval approval) {
    tell(approval, "ASKED", approval.asking().by(), approval.asking().at());
  }

  void ended(Approval approval, Decision decision) {
    tell(approval, approval.state().name(), decision.by(), decision.at());
  }

  /** What concerns no customer has its own history. */
  private void tell(Approval approval, String what, String by, Instant at) {
    Concerned concerned = approval.concerned();
    if (concerned == null) {
      return;
    }
    timeline.append(
        List.of(
            new TimelineEntry(
                concerned.customerId(),
                concerned.accountId(),
                at,
                "APPROVAL_" + what,
                by,
                facts(approval),
                "approval:" + approval.id() + ":" + what)));
  }

  private static Map<String, String> facts(Approval approval) {
    Map<String, String> facts = new HashMap<>();
    facts.put("approval", approval.kind().name());
    facts.put("reason", approval.reason());
    Money amount = approval.stake().amount();
    if (amount != null) {
      facts.put("amount", amount.plain());
      facts.put("currency", amount.currency().getCurrencyCode());
    }
    Decision decision = approval.decision();
    if (decision != null && decision.note() != null && !approval.kind().isPersonal()) {
      facts.put("note", decision.note());
    }
    return facts;
  }
}
