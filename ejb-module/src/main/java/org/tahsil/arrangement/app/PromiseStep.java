package org.tahsil.arrangement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.arrangement.store.ArrangementNowStore;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/** The night's step that judges promises and plans of which a deadline passes with its date. */
@ApplicationScoped
public class PromiseStep implements NightStep {

  @Inject private Portfolios portfolios;
  @Inject private ArrangementNowStore now;
  @Inject private Judging judging;

  @Override
  public String name() {
    return "promise";
  }

  @Override
  public StepCount run(NightUnit unit) {
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    Judging.Count count = judging.judge(Occasion.atEndOf(unit, portfolio), now.due(unit));
    return new StepCount(count.judged(), count.changed(), count.judged() - count.changed(), 0);
  }
}
