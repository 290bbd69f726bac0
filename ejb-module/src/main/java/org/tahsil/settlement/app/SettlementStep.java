package org.tahsil.settlement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.settlement.store.SettlementNowStore;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/** The night's step that judges offers whose last day, or the value date of money, has come. */
@ApplicationScoped
public class SettlementStep implements NightStep {

  @Inject private Portfolios portfolios;
  @Inject private SettlementNowStore now;
  @Inject private Judging judging;

  @Override
  public String name() {
    return "settle";
  }

  @Override
  public StepCount run(NightUnit unit) {
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    Judging.Count count = judging.judge(Occasion.atEndOf(unit, portfolio), now.lockDue(unit));
    return new StepCount(count.judged(), count.changed(), count.judged() - count.changed(), 0);
  }
}
