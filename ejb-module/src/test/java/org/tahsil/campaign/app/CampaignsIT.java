package org.tahsil.campaign.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.campaign.app.TestCampaigns.MONA;
import static org.tahsil.campaign.app.TestCampaigns.OMAR;
import static org.tahsil.campaign.app.TestCampaigns.TODAY;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalState;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.Audience.Range;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.campaign.VersionState;
import org.tahsil.campaign.domain.Designs;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateTier;

/** A campaign is written by one, agreed to by another, launched, paused and killed. */
class CampaignsIT {

  private final TestCampaigns office = new TestCampaigns();

  @Test
  void aDesignIsKeptAsItWasWritten() {
    Currency currency = Currency.getInstance("OMR");
    CampaignDesign full =
        new CampaignDesign(
            new CampaignTrigger(TriggerKind.RISK_BAND, null, Band.HIGH, false),
            new Audience(
                new Range<>(1, 90),
                new Range<>(Money.of("0.500", currency), Money.of("900.000", currency)),
                Set.of("0-30", "31-60"),
                Set.of(Band.HIGH, Band.MEDIUM),
                Set.of(TemplateLanguage.EN),
                18),
            CampaignMode.PARALLEL,
            List.of(
                Designs.at(Designs.mail(0, TemplateTier.FRIENDLY), 9),
                Designs.under(
                    Designs.mail(0, TemplateTier.FIRM),
                    new StepCondition(StepCondition.Kind.OVERDUE_AT_LEAST, "5.5")),
                Designs.escalate(14)),
            Set.of(StopCondition.PAID, StopCondition.DISPUTE));
    CampaignVersion written = office.write("risky", full);
    assertThat(written.design()).isEqualTo(full);
    assertThat(written.version()).isEqualTo(1);
    assertThat(written.state()).isEqualTo(VersionState.DRAFT);
    assertThat(office.write("early", Designs.plain()).design()).isEqualTo(Designs.plain());
  }

  @Test
  void aSecondPersonApprovesAndNeverTheAuthor() {
    CampaignVersion version = office.submit(office.write("early", Designs.plain()));
    assertThat(version.state()).isEqualTo(VersionState.SUBMITTED);
    assertThat(office.submit(version).acts()).hasSize(1);
    assertThatThrownBy(() -> office.decide(version, ApprovalState.GRANTED, MONA))
        .hasMessageContaining("APPROVAL_OWN");
    office.decide(version, ApprovalState.GRANTED, OMAR);
    assertThat(known(version).state()).isEqualTo(VersionState.APPROVED);
    assertThat(office.campaigns().get(office.portfolio(), "early").inForce()).isEqualTo(1);
  }

  @Test
  void somebodyElseMaySubmitButTheAuthorStillCannotApprove() {
    CampaignVersion version = office.write("early", Designs.plain());
    CampaignVersion asked = office.campaigns().submit(office.portfolio(), version.id(), null, OMAR);
    assertThatThrownBy(() -> office.decide(asked, ApprovalState.GRANTED, MONA))
        .hasMessageContaining("CAMPAIGN_OWN");
    assertThat(known(version).state()).isEqualTo(VersionState.SUBMITTED);
  }

  @Test
  void wordsThatNobodyApprovedCannotBeSubmitted() {
    CampaignVersion text = office.write("early", Designs.sequence(Designs.sms(0, "reminder")));
    assertThatThrownBy(() -> office.submit(text)).hasMessageContaining("CAMPAIGN_WORDS_MISSING");
    CampaignVersion adaptive =
        office.write("both", Designs.with(Designs.plain(), CampaignMode.ADAPTIVE));
    assertThatThrownBy(() -> office.submit(adaptive))
        .hasMessageContaining("CAMPAIGN_WORDS_MISSING");
    assertThat(known(text).state()).isEqualTo(VersionState.DRAFT);
  }

  @Test
  void whatIsWrongIsNotKept() {
    assertThatThrownBy(() -> office.write("early", Designs.sequence()))
        .hasMessageContaining("CAMPAIGN_STEPS");
    assertThatThrownBy(() -> office.write("Early", Designs.plain()))
        .hasMessageContaining("OUT_OF_RANGE");
    assertThat(office.campaigns().list(office.portfolio(), null, 10)).isEmpty();
  }

  @Test
  void aDeclinedOneIsFollowedAndARetiredOneGivesWay() {
    office.approved("early", Designs.plain());
    CampaignVersion second = office.approved("early", Designs.steps(3));
    assertThat(office.campaigns().get(office.portfolio(), "early").inForce()).isEqualTo(2);
    CampaignVersion third = office.submit(office.write("early", Designs.steps(4)));
    office.decide(third, ApprovalState.REFUSED, OMAR);
    assertThat(known(third).state()).isEqualTo(VersionState.DECLINED);
    office.campaigns().retire(office.portfolio(), second.id(), "Too long", MONA);
    office.campaigns().retire(office.portfolio(), second.id(), "Too long", MONA);
    assertThat(office.campaigns().get(office.portfolio(), "early").inForce()).isEqualTo(1);
    assertThat(office.campaigns().versions(office.portfolio(), "early"))
        .extracting(CampaignVersion::state)
        .containsExactly(VersionState.DECLINED, VersionState.RETIRED, VersionState.APPROVED);
  }

  @Test
  void aCampaignIsLaunchedPausedResumedAndKilledForGood() {
    office.write("early", Designs.plain());
    assertThatThrownBy(() -> office.become("early", CampaignState.RUNNING))
        .hasMessageContaining("CAMPAIGN_NONE_IN_FORCE");
    office.approved("early", Designs.plain());
    for (CampaignState next :
        List.of(
            CampaignState.RUNNING,
            CampaignState.RUNNING,
            CampaignState.PAUSED,
            CampaignState.RUNNING,
            CampaignState.KILLED)) {
      office.become("early", next);
    }
    Campaign killed = office.campaigns().get(office.portfolio(), "early");
    assertThat(killed.acts())
        .extracting(Campaign.Act::became)
        .containsExactly(
            CampaignState.RUNNING,
            CampaignState.PAUSED,
            CampaignState.RUNNING,
            CampaignState.KILLED);
    assertThat(killed.acts()).extracting(Campaign.Act::on).containsOnly(TODAY);
    assertThatThrownBy(() -> office.become("early", CampaignState.RUNNING))
        .hasMessageContaining("CAMPAIGN_STATE");
  }

  @Test
  void thePortfoliosSwitchIsThrownOnceAndReleased() {
    assertThat(office.campaigns().halt(office.portfolio()).halted()).isFalse();
    office.campaigns().halt(office.portfolio(), true, "Wrong amounts", MONA);
    office.campaigns().halt(office.portfolio(), true, "Wrong amounts", OMAR);
    assertThat(office.campaigns().halt(office.portfolio()).by()).isEqualTo("mona");
    assertThat(office.campaigns().halt(office.portfolio(), false, "Mended", OMAR).halted())
        .isFalse();
    assertThat(office.books().column("select reason from campaign_halt order by halt_id"))
        .containsExactly("Wrong amounts", "Mended");
  }

  @Test
  void whatIsKeptCannotBeChanged() {
    office.approved("early", Designs.plain());
    for (String table :
        List.of("campaign", "campaign_version", "campaign_step", "campaign_version_act")) {
      assertThatThrownBy(
              () ->
                  office
                      .books()
                      .server()
                      .jdbi()
                      .useHandle(handle -> handle.execute("delete from " + table)))
          .hasMessageContaining("append-only");
    }
  }

  private CampaignVersion known(CampaignVersion version) {
    return office.campaigns().version(office.portfolio(), version.id());
  }
}
