package org.tahsil.casework.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.Worklist;
import org.tahsil.casework.store.ClaimStore;
import org.tahsil.casework.store.WorklistStore;
import org.tahsil.casework.store.WorklistStore.Candidate;
import org.tahsil.casework.store.WorklistStore.Reader;
import org.tahsil.shared.outcome.PageLimit;

/** Orders the worklist and hands out one customer after the other. */
@Stateless
@Local(Worklist.class)
public class WorklistService implements Worklist {

  private static final int LONGEST_PAGE = 500;

  /** After so many pages of customers whom nobody may call, others are not looked for. */
  private static final int MOST_TURNS = 20;

  @Inject private Portfolios portfolios;
  @Inject private WorklistStore worklist;
  @Inject private ClaimStore claims;
  @Inject private Reach reach;

  @Override
  public Page list(Portfolio portfolio, WorkQuery query, String reader) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return judged(portfolio, query, reader(portfolio, reader));
  }

  @Override
  public Optional<WorkItem> find(Portfolio portfolio, long caseId, String reader) {
    return one(portfolio, caseId, reader(portfolio, reader));
  }

  /**
   * Passed over are customers whom another portfolio's list has handed out meanwhile, and those
   * whom a rule of the contact policy forbids to call now.
   */
  @Override
  public Optional<WorkItem> next(Portfolio portfolio, WorkQuery query, String name) {
    Reader reader = reader(portfolio, name);
    Set<Long> passed = new HashSet<>();
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      Optional<Candidate> first = worklist.first(portfolio, query, reader, passed);
      Optional<WorkItem> item = first.flatMap(one -> one(portfolio, one.caseId(), reader));
      if (item.isEmpty()) {
        return item;
      }
      if (item.get().waitsForLaw()) {
        passed.addAll(banned(portfolio, query, reader, item.get()));
      } else if (claims.claim(portfolio, first.get(), name, CLAIM_MINUTES)) {
        return one(portfolio, first.get().caseId(), reader);
      }
      passed.add(first.get().caseId());
    }
    return Optional.empty();
  }

  /** Of those that stand behind one, who must not be called either. */
  private List<Long> banned(Portfolio portfolio, WorkQuery query, Reader reader, WorkItem one) {
    return judged(portfolio, query.behind(one.place(), LONGEST_PAGE), reader).items().stream()
        .filter(WorkItem::waitsForLaw)
        .map(item -> item.found().id())
        .toList();
  }

  private Page judged(Portfolio portfolio, WorkQuery query, Reader reader) {
    Page page = worklist.page(portfolio, query, reader);
    return new Page(
        reach.judged(portfolio, page.items(), reader.now()), page.ready(), page.leftOut());
  }

  private Optional<WorkItem> one(Portfolio portfolio, long caseId, Reader reader) {
    List<WorkItem> found = worklist.one(portfolio, caseId, reader).stream().toList();
    return reach.judged(portfolio, found, reader.now()).stream().findFirst();
  }

  private Reader reader(Portfolio portfolio, String name) {
    return new Reader(name, portfolios.now(portfolio));
  }
}
