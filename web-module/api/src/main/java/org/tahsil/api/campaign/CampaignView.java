package org.tahsil.api.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignVersion;

/** A campaign. */
@Schema(name = "Campaign")
record CampaignView(
    String code,
    String name,
    @Schema(enumeration = {"READY", "RUNNING", "PAUSED", "KILLED"}) String state,
    @Schema(description = "Number of the version by which accounts begin today; null: none.")
        @Nullable Integer inForce,
    String madeBy,
    LocalDate madeOn,
    List<ActView> history) {

  /** That it was launched, paused, resumed or killed, the oldest first. */
  @Schema(name = "CampaignAct")
  record ActView(String became, String reason, String by, LocalDate on, Instant at) {

    static ActView of(Campaign.Act act) {
      return new ActView(act.became().name(), act.reason(), act.by(), act.on(), act.at());
    }
  }

  /** A page, the newest first. */
  @Schema(name = "Campaigns")
  record Page(List<CampaignView> campaigns, @Nullable String nextCursor) {}

  /** A campaign and its newest versions, at most 100. */
  @Schema(name = "CampaignFile")
  record File(CampaignView campaign, List<VersionView> versions) {

    static File of(Campaign campaign, List<CampaignVersion> versions) {
      return new File(CampaignView.of(campaign), versions.stream().map(VersionView::of).toList());
    }
  }

  static CampaignView of(Campaign campaign) {
    return new CampaignView(
        campaign.code(),
        campaign.name(),
        campaign.state().name(),
        campaign.inForce(),
        campaign.made().by(),
        campaign.made().on(),
        campaign.acts().stream().map(ActView::of).toList());
  }
}
