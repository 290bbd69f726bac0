package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tahsil.audit.Timeline;
import org.tahsil.delinquency.domain.AlertRule;
import org.tahsil.delinquency.store.AlertStore;
import org.tahsil.delinquency.store.AlertStore.Raised;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;

/** Raises alerts from moves between buckets, each once, and tells them to the timeline. */
@ApplicationScoped
public class Alarm {

  @Inject private AlertStore alerts;
  @Inject private Timeline timeline;

  /** Judges moves and gives how many alerts are new. */
  int raise(Story story, Occasion occasion, List<Move> moves) {
    List<Raised> wanted = moves.stream().map(Alarm::judge).flatMap(Optional::stream).toList();
    if (wanted.isEmpty()) {
      return 0;
    }
    Set<Long> raised = alerts.raise(story.portfolio(), occasion, wanted);
    timeline.append(
        wanted.stream()
            .filter(alert -> raised.contains(alert.move().accountId()))
            .map(story::alertRaised)
            .toList());
    return raised.size();
  }

  private static Optional<Raised> judge(Move move) {
    return AlertRule.judge(move.from(), move.to(), move.overdue(), move.outstanding())
        .map(verdict -> new Raised(move, verdict));
  }
}
