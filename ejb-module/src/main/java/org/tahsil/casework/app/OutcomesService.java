package org.tahsil.casework.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.Outcomes;
import org.tahsil.casework.domain.SourceRule;
import org.tahsil.casework.store.OutcomeStore;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;

/** Takes what came of contacts, from people and from diallers. */
@Stateless
@Local(Outcomes.class)
public class OutcomesService implements Outcomes {

  private static final int LONGEST_LIST = 200;

  @Inject private OutcomeStore outcomes;
  @Inject private OutcomeBook book;
  @Inject private DialledOutcomes dialled;

  @Override
  public Outcome tell(Portfolio portfolio, NewOutcome outcome, User by) {
    SourceRule.fault(outcome.sourceRef())
        .ifPresent(
            fault -> {
              throw new RefusedException(fault);
            });
    return book.tell(portfolio, outcome, by);
  }

  @Override
  public List<Outcome> of(Portfolio portfolio, CustomerRef customer, int limit) {
    return outcomes.of(portfolio, customer, Math.min(Math.max(1, limit), LONGEST_LIST));
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<DialledRow> rows) {
    return dialled.take(portfolio, rows, false);
  }

  @Override
  public List<RowOutcome> takeOwn(Portfolio portfolio, List<DialledRow> rows) {
    return dialled.take(portfolio, rows, true);
  }
}
