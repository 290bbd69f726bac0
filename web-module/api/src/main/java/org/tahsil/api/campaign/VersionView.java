package org.tahsil.api.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignVersion.Act;

/** A version of a campaign. */
@Schema(name = "CampaignVersion")
record VersionView(
    UUID campaignVersionId,
    String code,
    int version,
    @Schema(enumeration = {"DRAFT", "SUBMITTED", "APPROVED", "DECLINED", "RETIRED"}) String state,
    LocalDate validFrom,
    TriggerView trigger,
    AudienceView audience,
    @Schema(enumeration = {"SEQUENTIAL", "PARALLEL", "ADAPTIVE"}) String mode,
    List<StepView> steps,
    List<String> stops,
    @Nullable String note,
    String writtenBy,
    LocalDate writtenOn,
    List<ActView> history) {

  /** A step of its life, the oldest first. */
  @Schema(name = "CampaignVersionAct")
  record ActView(
      String became,
      @Nullable UUID approvalId,
      @Nullable String note,
      String by,
      LocalDate on,
      Instant at) {

    static ActView of(Act act) {
      return new ActView(
          act.became().name(), act.approval(), act.note(), act.by(), act.on(), act.at());
    }
  }

  static VersionView of(CampaignVersion version) {
    return new VersionView(
        version.id(),
        version.campaign(),
        version.version(),
        version.state().name(),
        version.validFrom(),
        TriggerView.of(version.design().trigger()),
        AudienceView.of(version.design().audience()),
        version.design().mode().name(),
        version.design().steps().stream().map(StepView::of).toList(),
        version.design().stops().stream().map(Enum::name).sorted().toList(),
        version.written().note(),
        version.written().by(),
        version.written().on(),
        version.acts().stream().map(ActView::of).toList());
  }
}
