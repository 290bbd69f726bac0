package org.tahsil.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.Audience.Range;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignTally;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.DryRun;
import org.tahsil.campaign.Halt;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.StepCondition.Kind;
import org.tahsil.campaign.StepFigures;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.campaign.VersionState;
import org.tahsil.console.Gallery.Picture;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.CampaignDraft;
import org.tahsil.console.view.CampaignEditor;
import org.tahsil.console.view.CampaignPage;
import org.tahsil.console.view.CampaignsPage;
import org.tahsil.console.view.Rights;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateTier;

/** Campaigns with made-up words. */
record CampaignFixture(Portfolio portfolio, String mark) {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 2);
  private static final Instant AT = Instant.parse("2025-01-02T08:00:00Z");
  private static final Rights MONA = new Rights(Set.of("manager"), "mona");
  private static final Rights OMAR = new Rights(Set.of("manager"), "omar");

  Map<String, Picture> pages(Wording w) {
    Map<String, Picture> pages = new LinkedHashMap<>();
    Halt halted = new Halt(true, "Why" + mark, "mona" + mark, DAY, AT);
    pages.put("campaigns", list(w, List.of(campaign(CampaignState.RUNNING)), Halt.NEVER));
    pages.put("campaigns-none", list(w, List.of(), halted));
    pages.put(
        "campaign", one(w, CampaignState.RUNNING, version(VersionState.APPROVED), dryRun(), MONA));
    pages.put(
        "campaign-draft", one(w, CampaignState.READY, version(VersionState.DRAFT), null, MONA));
    pages.put(
        "campaign-asked",
        one(w, CampaignState.KILLED, version(VersionState.SUBMITTED), null, OMAR));
    pages.put("campaign-new", editor(w, CampaignDraft.blank(DAY), null));
    pages.put(
        "campaign-next",
        editor(
            w, CampaignDraft.of(version(VersionState.APPROVED), "Early" + mark, DAY), "No" + mark));
    return pages;
  }

  private Picture list(Wording w, List<Campaign> found, Halt halt) {
    return new Picture(
        "campaigns",
        CampaignsPage.of(
            w,
            new CampaignsPage.Content(
                portfolio,
                found,
                !found.isEmpty(),
                Map.of("early", new CampaignTally(1200, 30, 4)),
                halt,
                MONA)));
  }

  private Picture one(
      Wording w, CampaignState state, CampaignVersion shown, @Nullable DryRun run, Rights rights) {
    return new Picture(
        "campaign",
        CampaignPage.of(
            w,
            new CampaignPage.Content(
                portfolio,
                campaign(state),
                shown,
                List.of(shown),
                List.of(figures()),
                run,
                rights)));
  }

  private Picture editor(Wording w, CampaignDraft draft, @Nullable String error) {
    return new Picture("campaign_draft", CampaignEditor.of(w, portfolio, draft, error));
  }

  private Campaign campaign(CampaignState state) {
    return new Campaign(
        new UUID(4, 1),
        1,
        "early",
        "Early arrears" + mark,
        state,
        new Campaign.Made("mona", DAY),
        List.of(new Campaign.Act(state, "Because" + mark, "omar", DAY, AT)),
        state == CampaignState.READY ? null : 1);
  }

  CampaignVersion version(VersionState state) {
    List<CampaignVersion.Act> acts =
        state == VersionState.DRAFT
            ? List.of()
            : List.of(
                new CampaignVersion.Act(state, new UUID(5, 1), "Note" + mark, "mona", DAY, AT));
    return new CampaignVersion(
        new UUID(4, 2),
        1,
        "early",
        1,
        DAY,
        design(),
        state,
        new CampaignVersion.Written("mona", DAY, AT, "Why" + mark),
        acts);
  }

  private CampaignDesign design() {
    return new CampaignDesign(
        new CampaignTrigger(TriggerKind.DAYS_PAST_DUE, 5, null, true),
        new Audience(
            new Range<>(5, 60),
            new Range<>(new Money(new BigDecimal("5"), portfolio.currency()), null),
            Set.of("1-30" + mark),
            Set.of(Band.HIGH),
            Set.of(TemplateLanguage.AR),
            18),
        CampaignMode.SEQUENTIAL,
        List.of(
            step(0, 9, StepAction.EMAIL, StepCondition.NONE),
            step(3, null, StepAction.SMS, new StepCondition(Kind.OVERDUE_AT_LEAST, "5")),
            step(1, null, StepAction.SMS, new StepCondition(Kind.BAND_IS, "HIGH")),
            new CampaignStep(
                2,
                null,
                StepAction.ESCALATE,
                null,
                null,
                new StepCondition(Kind.DAYS_AT_LEAST, "30"),
                0)),
        Set.of(StopCondition.PAID, StopCondition.PROMISE));
  }

  private CampaignStep step(
      int wait, @Nullable Integer hour, StepAction action, StepCondition condition) {
    return new CampaignStep(wait, hour, action, "reminder" + mark, TemplateTier.FIRM, condition, 3);
  }

  private StepFigures figures() {
    return new StepFigures(
        1,
        1,
        7,
        6,
        500,
        4,
        3,
        2,
        1,
        Map.of("CONDITION", 3L, "CONTACT_POLICY.OPTED_OUT", 9L),
        120,
        new BigDecimal("1.5"));
  }

  private DryRun dryRun() {
    return new DryRun(
        DAY,
        1200,
        1000,
        List.of("early/sms/ar/firm" + mark),
        List.of(
            new DryRun.Step(
                1, StepAction.SMS, 900, 40, 10, Map.of("OPTED_OUT", 50L), 1800, BigDecimal.TEN)));
  }
}
