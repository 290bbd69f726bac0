package org.tahsil.campaign;

import java.util.List;
import java.util.Set;

/**
 * What a version does: whom it takes, by which steps, and what ends it.
 *
 * @param steps 1 to 20, in their order
 */
public record CampaignDesign(
    CampaignTrigger trigger,
    Audience audience,
    CampaignMode mode,
    List<CampaignStep> steps,
    Set<StopCondition> stops) {

  public CampaignDesign {
    steps = List.copyOf(steps);
    stops = Set.copyOf(stops);
  }
}
