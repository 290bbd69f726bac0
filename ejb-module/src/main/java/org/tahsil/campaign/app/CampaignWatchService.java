package org.tahsil.campaign.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignTally;
import org.tahsil.campaign.CampaignWatch;
import org.tahsil.campaign.Campaigns;
import org.tahsil.campaign.DryRun;
import org.tahsil.campaign.Journey;
import org.tahsil.campaign.StepFigures;
import org.tahsil.campaign.store.WatchStore;
import org.tahsil.shared.outcome.PageLimit;

/** What campaigns would do, and have done. */
@Stateless
@Local(CampaignWatch.class)
public class CampaignWatchService implements CampaignWatch {

  private static final int LONGEST_PAGE = 500;

  @EJB private Campaigns campaigns;
  @Inject private Rehearsal rehearsal;
  @Inject private WatchStore store;

  @Override
  public DryRun dryRun(Portfolio portfolio, UUID version) {
    return rehearsal.of(portfolio, campaigns.version(portfolio, version));
  }

  @Override
  public Map<String, CampaignTally> tallies(Portfolio portfolio, List<Campaign> some) {
    return store.tallies(portfolio, some.stream().map(Campaign::place).toList());
  }

  @Override
  public List<Journey> journeys(Portfolio portfolio, String campaign, Journey.Query query) {
    PageLimit.check(query.limit(), LONGEST_PAGE);
    return store.journeys(portfolio, campaigns.get(portfolio, campaign), query);
  }

  @Override
  public List<StepFigures> figures(Portfolio portfolio, String campaign) {
    return store.figures(portfolio, campaigns.get(portfolio, campaign));
  }
}
