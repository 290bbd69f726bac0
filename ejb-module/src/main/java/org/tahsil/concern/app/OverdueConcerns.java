package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.store.ConcernStepStore;
import org.tahsil.concern.store.ConcernStepStore.Alerting;
import org.tahsil.delinquency.Alarms;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.shared.night.NightClosing;

/**
 * Marks, in the transaction that ends a night, what is overdue on its date, and raises an alert for
 * it that shows when the night completes.
 */
@ApplicationScoped
public class OverdueConcerns {

  @Inject private Portfolios portfolios;
  @Inject private ConcernStepStore steps;
  @Inject private ConcernStory story;
  @Inject private Alarms alarms;

  /**
   * Each concern that is overdue on the date, as lists show it all that day, is marked once, until
   * its time is extended: its last day may still run when that day's night does. Of an account and
   * a date there is one alert, about the concern that had to be decided first. Again for the same
   * date changes nothing.
   */
  public void onNight(@Observes NightClosing night) {
    Portfolio portfolio = portfolios.byId(night.portfolio());
    Instant at =
        night.businessDate().atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant();
    story.late(steps.markOverdue(night.portfolio(), night.businessDate(), at), at);
    List<Alarms.Call> calls = calls(steps.marked(night.portfolio(), night.businessDate()));
    if (!calls.isEmpty()) {
      alarms.raise(portfolio, night.businessDate(), night.night(), calls);
    }
  }

  private static List<Alarms.Call> calls(List<Alerting> marked) {
    Map<Long, Alarms.Call> first = new LinkedHashMap<>();
    Map<Long, Integer> many = new LinkedHashMap<>();
    for (Alerting one : marked) {
      int before = many.merge(one.accountId(), 1, Integer::sum) - 1;
      first.merge(one.accountId(), call(one, 0), (known, same) -> more(known, before));
    }
    return List.copyOf(first.values());
  }

  /** The kind is left out: what an alert says goes to more readers than a bereavement should. */
  private static Alarms.Call call(Alerting one, int more) {
    return new Alarms.Call(
        one.accountId(),
        AlertKind.CONCERN_OVERDUE,
        AlertKind.CONCERN_OVERDUE.name(),
        Map.of(
            "concern", String.valueOf(one.concernId()),
            "decide_by", one.decideBy().toString(),
            "team", one.team(),
            "more", String.valueOf(more)));
  }

  private static Alarms.Call more(Alarms.Call known, int more) {
    Map<String, String> facts = new LinkedHashMap<>(known.facts());
    facts.put("more", String.valueOf(more));
    return new Alarms.Call(known.accountId(), known.kind(), known.reason(), facts);
  }
}
