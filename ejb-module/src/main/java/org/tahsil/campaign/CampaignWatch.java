package org.tahsil.campaign;

import java.util.List;
import java.util.UUID;
import org.tahsil.account.Portfolio;

/** What campaigns would do, and have done. */
public interface CampaignWatch {

  /**
   * What a version would do if it began tonight, as the accounts were last aged; nothing is
   * written. Refused with UNKNOWN if the portfolio has no such version.
   */
  DryRun dryRun(Portfolio portfolio, UUID version);

  /** A page of a campaign's journeys, the newest first. */
  List<Journey> journeys(Portfolio portfolio, String campaign, Journey.Query query);

  /** Of each version with journeys and each of its steps, the newest version first. */
  List<StepFigures> figures(Portfolio portfolio, String campaign);
}
