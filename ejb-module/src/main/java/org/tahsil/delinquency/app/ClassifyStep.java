package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.delinquency.store.NightClassStore;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/** Classes the accounts that this night aged, each by itself. */
@ApplicationScoped
public class ClassifyStep implements NightStep {

  @Inject private Portfolios portfolios;
  @Inject private NightClassStore store;

  @Override
  public String name() {
    return "classify";
  }

  @Override
  public StepCount run(NightUnit unit) {
    List<Long> aged = store.aged(unit);
    if (aged.isEmpty()) {
      return StepCount.NONE;
    }
    long changed = store.classify(portfolios.byId(unit.portfolio()), Occasion.of(unit), aged);
    return new StepCount(changed, changed, 0, 0);
  }
}
