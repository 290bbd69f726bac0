package org.tahsil.campaign;

/**
 * Journeys of a campaign by where they stand.
 *
 * @param stopped before their last step
 */
public record CampaignTally(long running, long finished, long stopped) {

  /** Where none has begun. */
  public static final CampaignTally NONE = new CampaignTally(0, 0, 0);
}
