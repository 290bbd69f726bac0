package org.tahsil.casework.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.Worklist;
import org.tahsil.casework.store.ClaimStore;
import org.tahsil.casework.store.WorklistStore;
import org.tahsil.casework.store.WorklistStore.Candidate;
import org.tahsil.casework.store.WorklistStore.Reader;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Orders the worklist and hands out one customer after the other. */
@Stateless
@Local(Worklist.class)
public class WorklistService implements Worklist {

  private static final int LONGEST_PAGE = 500;

  @Inject private Portfolios portfolios;
  @Inject private WorklistStore worklist;
  @Inject private ClaimStore claims;

  @Override
  public Page list(Portfolio portfolio, WorkQuery query, String reader) {
    if (query.limit() < 1 || query.limit() > LONGEST_PAGE) {
      throw new RefusedException(
          Refusal.malformed(
              "OUT_OF_RANGE",
              "limit",
              String.valueOf(query.limit()),
              "Use a number from 1 to " + LONGEST_PAGE + "."));
    }
    return worklist.page(portfolio, query, reader(portfolio, reader));
  }

  @Override
  public Optional<WorkItem> find(Portfolio portfolio, long caseId, String reader) {
    return worklist.one(portfolio, caseId, reader(portfolio, reader));
  }

  /** A customer whom another portfolio's list has handed out meanwhile is passed over. */
  @Override
  public Optional<WorkItem> next(Portfolio portfolio, WorkQuery query, String name) {
    Reader reader = reader(portfolio, name);
    List<Long> passed = new ArrayList<>();
    Optional<Candidate> first = worklist.first(portfolio, query, reader, passed);
    while (first.isPresent() && !claims.claim(portfolio, first.get(), name, CLAIM_MINUTES)) {
      passed.add(first.get().customerId());
      first = worklist.first(portfolio, query, reader, passed);
    }
    return first.flatMap(one -> worklist.one(portfolio, one.caseId(), reader));
  }

  private Reader reader(Portfolio portfolio, String name) {
    return new Reader(name, portfolios.now(portfolio));
  }
}
