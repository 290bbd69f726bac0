package org.tahsil.assist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.Cases;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.Worklist;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.Concerns;
import org.tahsil.hold.Hold;
import org.tahsil.hold.Holds;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.Overrides;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PostingKind;

/** What passed between the lender and the customer of an account. */
@ApplicationScoped
public class Dealings {
  private static final int STORIES = 200;
  private static final int CONCERNS = 5;

  @Inject private Timeline timeline;
  @Inject private Ledger ledger;
  @Inject private Holds holds;
  @Inject private Cases cases;
  @Inject private Worklist worklist;
  @Inject private Overrides overrides;
  @Inject private Concerns concerns;

  /** The newest of the story, newest first. */
  List<TimelineEntry> story(Account account) {
    return timeline.page(account.id(), account.customerId(), null, STORIES).entries();
  }

  List<Hold> holds(Account account) {
    return holds.of(account);
  }

  /** What people took over from automation, as it stands. */
  List<ManualOverride> overrides(Portfolio portfolio, Account account) {
    return overrides.of(portfolio, account);
  }

  /** Undecided concerns about the account whose day is over, the oldest first. */
  List<Concern> overdue(Portfolio portfolio, Account account) {
    return concerns.list(
        portfolio,
        new ConcernQuery(
            null, null, null, null, null, account.facts().ref(), true, true, null, CONCERNS));
  }

  /** Value dates of payments that stand. */
  List<LocalDate> paidOn(Account account) {
    return ledger.postings(account.id()).stream()
        .filter(one -> one.kind().equals(PostingKind.PAYMENT.name()) && !one.reversed())
        .map(one -> one.facts().valueOn())
        .toList();
  }

  /** The customer's open case with its worth, if there is one. */
  Optional<WorkItem> work(Portfolio portfolio, Account account, String reader) {
    CaseQuery open = new CaseQuery(null, null, null, account.facts().customer(), true, null, 1);
    return cases.list(portfolio, open).stream()
        .findFirst()
        .flatMap(one -> worklist.find(portfolio, one.id(), reader));
  }
}
