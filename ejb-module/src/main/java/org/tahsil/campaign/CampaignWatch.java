package org.tahsil.campaign;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahsil.account.Portfolio;

/** What campaigns would do, and have done. */
public interface CampaignWatch {

  /**
   * What a version would do if it began tonight, as the accounts were last aged; nothing is
   * written. Refused with UNKNOWN if the portfolio has no such version.
   */
  DryRun dryRun(Portfolio portfolio, UUID version);

  /** The journeys of some campaigns, by code; one without journeys is left out. */
  Map<String, CampaignTally> tallies(Portfolio portfolio, List<Campaign> campaigns);

  /** A page of a campaign's journeys, the newest first. */
  List<Journey> journeys(Portfolio portfolio, String campaign, Journey.Query query);

  /** Of each version with journeys and each of its steps, the newest version first. */
  List<StepFigures> figures(Portfolio portfolio, String campaign);
}
