package org.tahsil.delinquency.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.Alarms;
import org.tahsil.delinquency.AlertAct;
import org.tahsil.delinquency.AlertsHandled;
import org.tahsil.delinquency.DefaultRisk;
import org.tahsil.delinquency.store.AlertActStore;
import org.tahsil.delinquency.store.AlertFactsStore;
import org.tahsil.delinquency.store.AlertStore.Raised;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.delinquency.store.StandingStore;

/** Weighs what other features call for by where the accounts stand, and raises it. */
@ApplicationScoped
public class CalledAlarms implements Alarms {

  @Inject private Portfolios portfolios;
  @Inject private StandingStore standing;
  @Inject private AlertFactsStore facts;
  @Inject private DefaultRisk risk;
  @Inject private Alarm alarm;
  @Inject private AlertActStore acts;
  @Inject private Event<AlertsHandled> handled;

  @Override
  public void raise(Portfolio portfolio, LocalDate date, @Nullable UUID night, List<Call> calls) {
    Set<Long> accounts = calls.stream().map(Call::accountId).collect(Collectors.toSet());
    Map<Long, Move> moves = standing.of(accounts);
    Set<Long> customers = moves.values().stream().map(Move::customerId).collect(Collectors.toSet());
    Verdicts verdicts =
        new Verdicts(
            portfolio,
            facts.highValue(portfolio, date),
            risk.bands(portfolio, customers, date),
            Map.of());
    List<Raised> wanted = new ArrayList<>();
    for (Call call : calls) {
      Move move = moves.remove(call.accountId());
      if (move != null) {
        wanted.add(verdicts.of(move, call));
      }
    }
    Story story =
        night == null
            ? new Story(portfolio, date, portfolios.now(portfolio))
            : Story.ofNight(portfolio, date);
    alarm.sound(story, new Occasion(date, night), wanted);
    List<Past> called =
        calls.stream().map(call -> new Past(call.accountId(), date, call.kind())).toList();
    tell(portfolio, acts.reopen(called, date), AlertAct.Action.REOPEN);
  }

  @Override
  public void withdraw(Portfolio portfolio, LocalDate date, String why, List<Past> alerts) {
    tell(portfolio, acts.acknowledge(alerts, why, date), AlertAct.Action.ACKNOWLEDGE);
  }

  private void tell(Portfolio portfolio, List<Long> alerts, AlertAct.Action action) {
    alerts.forEach(alert -> handled.fire(new AlertsHandled(portfolio, alert, action)));
  }
}
