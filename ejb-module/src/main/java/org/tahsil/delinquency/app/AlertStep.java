package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.store.AlertFactsStore;
import org.tahsil.delinquency.store.NightAgeStore;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/** Raises alerts from the moves that this night recorded and the accounts that it aged. */
@ApplicationScoped
public class AlertStep implements NightStep {

  @Inject private Portfolios portfolios;
  @Inject private NightAgeStore moves;
  @Inject private AlertFactsStore facts;
  @Inject private Alarm alarm;

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public StepCount run(NightUnit unit) {
    List<Move> moved = moves.moves(unit);
    Story story = Story.ofNight(portfolios.byId(unit.portfolio()), unit.businessDate());
    Alarm.Count count = alarm.raise(story, Occasion.of(unit), facts.aged(unit), moved);
    return new StepCount(count.reasons(), count.raised(), count.reasons() - count.raised(), 0);
  }
}
