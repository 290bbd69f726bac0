package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.TaskState;
import org.tahsil.campaign.domain.Done;
import org.tahsil.campaign.domain.DueStep;
import org.tahsil.campaign.store.JourneyStore.Ended;
import org.tahsil.campaign.store.JourneyStore.Way;
import org.tahsil.shared.night.NightUnit;

/** All that a night reads and writes of journeys. */
@ApplicationScoped
public class NightJourneys {

  @Inject private VersionStore versions;
  @Inject private JourneyStore journeys;
  @Inject private DueStore due;
  @Inject private TaskStore tasks;

  /** Stops whose stop condition holds. */
  public List<Ended> stop(NightUnit unit) {
    return journeys.stop(unit);
  }

  /** The versions by which accounts begin on a date. */
  public List<CampaignVersion> running(Portfolio portfolio, LocalDate date) {
    return versions.running(portfolio, date);
  }

  /** Begins journeys of those who met the trigger; each occurrence once. */
  public List<Way> begin(NightUnit unit, Portfolio portfolio, CampaignVersion version) {
    return journeys.begin(unit, portfolio, versions.taking(version, unit.businessDate()));
  }

  /** Steps whose day has come. */
  public List<DueStep> due(NightUnit unit, Portfolio portfolio) {
    return due.due(unit, portfolio);
  }

  /** Writes down what was done, and gives the next steps their days. */
  public void settle(NightUnit unit, List<Done> done) {
    if (done.isEmpty()) {
      return;
    }
    tasks.settle(unit, done);
    List<Done> over = done.stream().filter(one -> one.state() != TaskState.WAITING).toList();
    journeys.goOn(
        unit,
        over.stream().map(one -> one.due().place().journeyId()).toList(),
        over.stream().map(one -> one.due().place().step()).toList());
  }
}
