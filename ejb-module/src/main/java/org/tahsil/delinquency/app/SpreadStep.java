package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.delinquency.store.NightClassStore;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/** Takes the worst class of one account to the customer's others, where a scheme says so. */
@ApplicationScoped
public class SpreadStep implements NightStep {

  @Inject private NightClassStore store;

  @Override
  public String name() {
    return "spread";
  }

  @Override
  public StepCount run(NightUnit unit) {
    List<Long> aged = store.aged(unit);
    long changed = aged.isEmpty() ? 0 : store.spread(Occasion.of(unit), aged);
    return new StepCount(changed, changed, 0, 0);
  }
}
