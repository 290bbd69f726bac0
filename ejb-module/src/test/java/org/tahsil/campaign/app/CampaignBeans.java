package org.tahsil.campaign.app;

import java.util.List;
import java.util.stream.Stream;
import org.tahsil.campaign.store.AudienceStore;
import org.tahsil.campaign.store.CampaignStore;
import org.tahsil.campaign.store.DesignStore;
import org.tahsil.campaign.store.DueStore;
import org.tahsil.campaign.store.JourneyStore;
import org.tahsil.campaign.store.NightJourneys;
import org.tahsil.campaign.store.OpenCaseStore;
import org.tahsil.campaign.store.SendingStore;
import org.tahsil.campaign.store.SlotStore;
import org.tahsil.campaign.store.TaskStore;
import org.tahsil.campaign.store.VersionStore;
import org.tahsil.campaign.store.WatchStore;
import org.tahsil.casework.app.CaseBook;
import org.tahsil.casework.app.CaseStory;
import org.tahsil.casework.app.CasesService;
import org.tahsil.casework.app.Colleagues;
import org.tahsil.casework.app.Skilled;
import org.tahsil.casework.store.CaseActStore;
import org.tahsil.casework.store.CaseStore;
import org.tahsil.casework.store.SkillStore;
import org.tahsil.casework.store.StaffStore;
import org.tahsil.shared.night.NightStep;

/** The beans of campaigns for tests, in the order in which they need each other. */
public final class CampaignBeans {

  private CampaignBeans() {}

  /** New ones; they need an outbox and those of approvals, contacts, delinquency and templates. */
  public static List<Object> all() {
    return Stream.of(cases(), stores(), services()).flatMap(List::stream).toList();
  }

  /** The night's step; it needs the beans. */
  public static NightStep step() {
    return new CampaignNight();
  }

  private static List<Object> cases() {
    return List.of(
        new CaseStore(),
        new CaseActStore(),
        new SkillStore(),
        new StaffStore(),
        new Skilled(),
        new Colleagues(),
        new CaseStory(),
        new CaseBook(),
        new CasesService());
  }

  private static List<Object> stores() {
    return List.of(
        new DesignStore(),
        new VersionStore(),
        new CampaignStore(),
        new JourneyStore(),
        new DueStore(),
        new TaskStore(),
        new NightJourneys(),
        new SlotStore(),
        new OpenCaseStore(),
        new SendingStore(),
        new WatchStore(),
        new AudienceStore());
  }

  private static List<Object> services() {
    return List.of(
        new CampaignBook(),
        new HeardVersionWord(),
        new CampaignsService(),
        new Writing(),
        new StepPolicy(),
        new Sending(),
        new Escalating(),
        new JourneyStory(),
        new StillOnItsWay(),
        new Rehearsal(),
        new CampaignWatchService());
  }
}
