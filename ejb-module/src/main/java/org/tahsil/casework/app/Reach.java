package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CallBan;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.WorkItem;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.Finding;
import org.tahsil.contact.RuleOutcome;
import org.tahsil.contact.Verdict;

/** Asks the contact policy whether the customers of a list may be called now. */
@ApplicationScoped
public class Reach {
  private static final Comparator<Finding> STRICTER =
      Comparator.comparing((Finding one) -> one.outcome() != RuleOutcome.BLOCKED)
          .thenComparing(one -> !one.law());

  @Inject private Contacts contacts;

  /** The items, those that ask for a call with what forbids one at the instant. */
  List<WorkItem> judged(Portfolio portfolio, List<WorkItem> items, Instant at) {
    List<ContactRequest> calls =
        items.stream().filter(Reach::isCall).map(item -> call(item, at)).toList();
    List<ContactAnswer> answers = calls.isEmpty() ? List.of() : contacts.whatIf(portfolio, calls);
    List<WorkItem> judged = new ArrayList<>(items.size());
    int asked = 0;
    for (WorkItem item : items) {
      judged.add(
          isCall(item)
              ? item.banned(ban(answers.get(asked++), portfolio.zone()).orElse(null))
              : item);
    }
    return judged;
  }

  private static boolean isCall(WorkItem item) {
    NextAction next = item.found().standing().next();
    return next == NextAction.CALL || next == NextAction.CALL_BACK;
  }

  private static ContactRequest call(WorkItem item, Instant at) {
    return ContactRequest.byPerson(
        ContactChannel.CALL, item.customer(), item.found().account(), item.phone(), at);
  }

  private static Optional<CallBan> ban(ContactAnswer answer, ZoneId zone) {
    if (answer.verdict().verdict() != Verdict.BLOCK) {
      return Optional.empty();
    }
    return answer
        .verdict()
        .against()
        .min(STRICTER)
        .map(
            finding ->
                new CallBan(
                    finding.rule(),
                    finding.clause(),
                    finding.missing().stream().findFirst().orElse(null),
                    answer.verdict().nextLawful(),
                    zone));
  }
}
