package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.delinquency.domain.AlertRule;
import org.tahsil.delinquency.store.AlertStore;
import org.tahsil.delinquency.store.AlertStore.Raised;
import org.tahsil.delinquency.store.NightAgeStore;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;

/** Raises alerts from the moves that this night recorded. */
@ApplicationScoped
public class AlertStep implements NightStep {

  @Inject private Portfolios portfolios;
  @Inject private NightAgeStore moves;
  @Inject private AlertStore alerts;
  @Inject private Timeline timeline;

  @Override
  public String name() {
    return "alert";
  }

  @Override
  public StepCount run(NightUnit unit) {
    List<Move> moved = moves.moves(unit);
    List<Raised> wanted = moved.stream().map(AlertStep::judge).flatMap(Optional::stream).toList();
    if (wanted.isEmpty()) {
      return new StepCount(moved.size(), 0, moved.size(), 0);
    }
    Set<Long> raised = alerts.raise(unit, wanted);
    NightStory story = new NightStory(portfolios.byId(unit.portfolio()), unit.businessDate());
    timeline.append(
        wanted.stream()
            .filter(alert -> raised.contains(alert.move().accountId()))
            .map(story::alertRaised)
            .toList());
    return new StepCount(moved.size(), raised.size(), moved.size() - raised.size(), 0);
  }

  private static Optional<Raised> judge(Move move) {
    return AlertRule.judge(move.from(), move.to(), move.overdue(), move.outstanding())
        .map(verdict -> new Raised(move, verdict));
  }
}
