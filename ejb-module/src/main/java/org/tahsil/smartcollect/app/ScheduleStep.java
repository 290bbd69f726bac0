package org.tahsil.smartcollect.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.smartcollect.app.DebitRail.Answer;
import org.tahsil.smartcollect.store.AttemptStore;
import org.tahsil.smartcollect.store.AttemptStore.Attempt;
import org.tahsil.smartcollect.store.Scope;

/**
 * The night's step that asks the bank about debits it has not answered, and plans the collections
 * of tomorrow and later.
 */
@ApplicationScoped
public class ScheduleStep implements NightStep {

  @EJB private Portfolios portfolios;
  @EJB private Debits debits;
  @EJB private DebitRail rail;
  @Inject private AttemptStore attempts;
  @Inject private Scheduling scheduling;

  @Override
  public String name() {
    return "schedule";
  }

  @Override
  public StepCount run(NightUnit unit) {
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    List<Attempt> pending = attempts.pending(portfolio, unit.fromAccount(), unit.toAccount());
    long settled = pending.stream().filter(attempt -> settle(portfolio, attempt)).count();
    StepCount asked = new StepCount(pending.size(), settled, pending.size() - settled, 0);
    Scope scope = Scope.unit(unit.portfolio(), unit.fromAccount(), unit.toAccount());
    return asked.plus(scheduling.refresh(scope, unit.businessDate()));
  }

  /** Whether the bank has answered now; an order that never reached it goes there now. */
  private boolean settle(Portfolio portfolio, Attempt attempt) {
    Answer answer = rail.present(debits.order(attempt), portfolios.now(portfolio));
    return !debits.settle(portfolio, attempt, answer, "system").status().equals("PENDING");
  }
}
