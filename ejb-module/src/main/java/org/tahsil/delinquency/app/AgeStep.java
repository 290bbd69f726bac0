package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.delinquency.store.MovableStore;
import org.tahsil.delinquency.store.NightAgeStore;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/** Ages the accounts that can have moved and records who changed the bucket. */
@ApplicationScoped
public class AgeStep implements NightStep {

  @Inject private Portfolios portfolios;
  @Inject private MovableStore accounts;
  @Inject private NightAgeStore store;
  @Inject private Timeline timeline;

  @Override
  public String name() {
    return "age";
  }

  @Override
  public StepCount run(NightUnit unit) {
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    List<Long> movable = accounts.lockMovable(unit);
    if (movable.isEmpty()) {
      return StepCount.NONE;
    }
    long changed = store.age(portfolio, unit, movable);
    Story story = Story.ofNight(portfolio, unit.businessDate());
    timeline.append(store.moves(unit).stream().map(story::bucketChanged).toList());
    return new StepCount(movable.size(), changed, movable.size() - changed, 0);
  }
}
