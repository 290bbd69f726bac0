package org.tahsil.api.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.template.TemplateTier;

/** A step of a campaign. */
@Schema(name = "CampaignStep")
record StepView(
    @NotNull
        @Schema(
            description = "Days after the step before; in PARALLEL after the beginning. 0 to 90.")
        Integer waitDays,
    @Schema(description = "Hour of the customer's day from which it goes, 0 to 23; null: at once.")
        @Nullable Integer atHour,
    @NotBlank @Schema(enumeration = {"EMAIL", "SMS", "ESCALATE"}) String action,
    @Schema(description = "Code of the words.", examples = "reminder") @Nullable String template,
    @Schema(enumeration = {"FRIENDLY", "FIRM", "URGENT", "FINAL"}) @Nullable String tier,
    @Schema(
            enumeration = {
              "ALWAYS",
              "DAYS_AT_LEAST",
              "OVERDUE_AT_LEAST",
              "BAND_IS",
              "PREVIOUS_UNSENT"
            },
            description = "What must hold when it is due; default ALWAYS.")
        @Nullable String condition,
    @Schema(description = "Days, an amount or a band, as the condition wants it.")
        @Nullable String conditionValue,
    @Schema(description = "Days for which it waits for what stands in its way, 0 to 30; default 3.")
        @Nullable Integer patienceDays) {

  private static final int PATIENCE = 3;

  CampaignStep step(int index) {
    String prefix = "steps[" + index + "].";
    String firm = tier;
    String asked = condition;
    Integer patience = patienceDays;
    return new CampaignStep(
        waitDays,
        atHour,
        Read.choice(prefix + "action", action, StepAction.class),
        template == null ? null : template.strip(),
        firm == null ? null : Read.choice(prefix + "tier", firm, TemplateTier.class),
        asked == null
            ? StepCondition.NONE
            : new StepCondition(
                Read.choice(prefix + "condition", asked, StepCondition.Kind.class), conditionValue),
        patience == null ? PATIENCE : patience);
  }

  static StepView of(CampaignStep step) {
    TemplateTier firm = step.tier();
    return new StepView(
        step.waitDays(),
        step.atHour(),
        step.action().name(),
        step.template(),
        firm == null ? null : firm.name(),
        step.condition().kind().name(),
        step.condition().value(),
        step.patienceDays());
  }
}
