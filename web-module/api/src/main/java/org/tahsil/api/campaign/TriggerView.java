package org.tahsil.api.campaign;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.risk.RiskScore.Band;

/** When an account begins. */
@Schema(name = "CampaignTrigger")
record TriggerView(
    @NotBlank
        @Schema(
            enumeration = {
              "DAYS_PAST_DUE",
              "BEFORE_DUE",
              "PROMISE_BROKEN",
              "DEBIT_FAILED",
              "RISK_BAND"
            })
        String kind,
    @Schema(description = "Of DAYS_PAST_DUE 1 to 999, of BEFORE_DUE 1 to 60.", examples = "5")
        @Nullable Integer days,
    @Schema(
            enumeration = {"LOW", "MEDIUM", "HIGH"},
            description = "Of RISK_BAND.")
        @Nullable String band,
    @Schema(
            description =
                "Whether accounts begin too that met it before the launch and still do; default"
                    + " false.")
        @Nullable Boolean takesEarlier) {

  CampaignTrigger trigger() {
    String risk = band;
    return new CampaignTrigger(
        Read.choice("trigger.kind", kind, TriggerKind.class),
        days,
        risk == null ? null : Read.choice("trigger.band", risk, Band.class),
        Boolean.TRUE.equals(takesEarlier));
  }

  static TriggerView of(CampaignTrigger trigger) {
    Band risk = trigger.band();
    return new TriggerView(
        trigger.kind().name(),
        trigger.days(),
        risk == null ? null : risk.name(),
        trigger.takesEarlier());
  }
}
