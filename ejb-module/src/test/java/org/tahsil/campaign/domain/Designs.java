package org.tahsil.campaign.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.template.TemplateTier;

/** Designs for tests: from 5 days past due a friendly mail at once, a firm one after 3 days. */
public final class Designs {

  private Designs() {}

  public static CampaignDesign plain() {
    return sequence(mail(0, TemplateTier.FRIENDLY), mail(3, TemplateTier.FIRM));
  }

  /** From 5 days past due by these steps, until it is paid or promised. */
  public static CampaignDesign sequence(CampaignStep... steps) {
    return new CampaignDesign(
        late(5),
        Audience.ALL,
        CampaignMode.SEQUENTIAL,
        List.of(steps),
        Set.of(StopCondition.PAID, StopCondition.PROMISE));
  }

  public static CampaignTrigger late(int days) {
    return new CampaignTrigger(TriggerKind.DAYS_PAST_DUE, days, null, false);
  }

  /** The night's own words by mail, with two days of patience. */
  public static CampaignStep mail(int wait, TemplateTier tier) {
    return new CampaignStep(wait, null, StepAction.EMAIL, "reminder", tier, StepCondition.NONE, 2);
  }

  public static CampaignStep sms(int wait, String template) {
    return new CampaignStep(
        wait, null, StepAction.SMS, template, TemplateTier.FIRM, StepCondition.NONE, 2);
  }

  public static CampaignStep escalate(int wait) {
    return new CampaignStep(wait, null, StepAction.ESCALATE, null, null, StepCondition.NONE, 2);
  }

  public static CampaignStep under(CampaignStep step, StepCondition condition) {
    return new CampaignStep(
        step.waitDays(),
        step.atHour(),
        step.action(),
        step.template(),
        step.tier(),
        condition,
        step.patienceDays());
  }

  public static CampaignStep patient(CampaignStep step, int days) {
    return new CampaignStep(
        step.waitDays(),
        step.atHour(),
        step.action(),
        step.template(),
        step.tier(),
        step.condition(),
        days);
  }

  public static CampaignStep at(CampaignStep step, int hour) {
    return new CampaignStep(
        step.waitDays(),
        hour,
        step.action(),
        step.template(),
        step.tier(),
        step.condition(),
        step.patienceDays());
  }

  public static CampaignDesign with(CampaignDesign design, CampaignTrigger trigger) {
    return new CampaignDesign(
        trigger, design.audience(), design.mode(), design.steps(), design.stops());
  }

  public static CampaignDesign with(CampaignDesign design, Audience audience) {
    return new CampaignDesign(
        design.trigger(), audience, design.mode(), design.steps(), design.stops());
  }

  public static CampaignDesign with(CampaignDesign design, CampaignMode mode) {
    return new CampaignDesign(
        design.trigger(), design.audience(), mode, design.steps(), design.stops());
  }

  public static CampaignDesign with(CampaignDesign design, Set<StopCondition> stops) {
    return new CampaignDesign(
        design.trigger(), design.audience(), design.mode(), design.steps(), stops);
  }

  /** A design of so many steps. */
  public static CampaignDesign steps(int count) {
    List<CampaignStep> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(mail(i == 0 ? 0 : 1, TemplateTier.FRIENDLY));
    }
    return sequence(steps.toArray(CampaignStep[]::new));
  }
}
