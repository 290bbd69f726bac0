package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.TaskState;
import org.tahsil.campaign.domain.Done;
import org.tahsil.campaign.domain.DueRule;
import org.tahsil.campaign.domain.DueRule.Outcome;
import org.tahsil.campaign.domain.DueRule.Turn;
import org.tahsil.campaign.domain.DueStep;
import org.tahsil.campaign.store.CampaignStore;
import org.tahsil.campaign.store.NightJourneys;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.time.RealTime;

/**
 * The night step {@code campaign}: ends journeys whose stop condition holds, begins those of
 * accounts that met a trigger, and does the steps whose day has come.
 */
@ApplicationScoped
public class CampaignNight implements NightStep {

  @Inject private Portfolios portfolios;
  @Inject private CampaignStore campaigns;
  @Inject private NightJourneys journeys;
  @Inject private Sending sending;
  @Inject private Escalating escalating;
  @Inject private JourneyStory story;

  @Override
  public String name() {
    return "campaign";
  }

  @Override
  public StepCount run(NightUnit unit) {
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    Instant at = at(unit, portfolio);
    story.stopped(journeys.stop(unit), at);
    if (campaigns.halt(portfolio).halted()) {
      return StepCount.NONE;
    }
    long begun = begin(unit, portfolio, at);
    List<Done> done = perform(unit, portfolio, at);
    journeys.settle(unit, done);
    story.done(done, at);
    long acted = done.stream().filter(CampaignNight::isDone).count();
    return new StepCount(begun + done.size(), begun + acted, done.size() - acted, 0);
  }

  private long begin(NightUnit unit, Portfolio portfolio, Instant at) {
    long begun = 0;
    for (CampaignVersion version : journeys.running(portfolio, unit.businessDate())) {
      var ways = journeys.begin(unit, portfolio, version);
      story.begun(ways, version.stamp(), at);
      begun += ways.size();
    }
    return begun;
  }

  private List<Done> perform(NightUnit unit, Portfolio portfolio, Instant at) {
    LocalDate date = unit.businessDate();
    List<Done> done = new ArrayList<>();
    List<DueStep> letters = new ArrayList<>();
    List<DueStep> cases = new ArrayList<>();
    for (DueStep due : journeys.due(unit, portfolio)) {
      Outcome outcome = DueRule.of(due, date);
      if (outcome.turn() == Turn.SEND) {
        letters.add(due);
      } else if (outcome.turn() == Turn.ESCALATE) {
        cases.add(due);
      } else {
        done.add(Done.of(due, outcome));
      }
    }
    done.addAll(sending.send(portfolio, date, at, letters));
    done.addAll(escalating.escalate(portfolio, cases));
    return done;
  }

  private static boolean isDone(Done done) {
    return done.state() == TaskState.QUEUED || done.state() == TaskState.ESCALATED;
  }

  private static Instant at(NightUnit unit, Portfolio portfolio) {
    Instant now = portfolio.now(RealTime.now());
    Instant cutOff =
        unit.businessDate().atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant();
    return cutOff.isBefore(now) ? cutOff : now;
  }
}
