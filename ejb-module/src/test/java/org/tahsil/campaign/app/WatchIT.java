package org.tahsil.campaign.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.campaign.app.TestCampaigns.TODAY;
import static org.tahsil.campaign.domain.Designs.mail;
import static org.tahsil.campaign.domain.Designs.plain;
import static org.tahsil.campaign.domain.Designs.sequence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.campaign.CampaignTally;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignWatch;
import org.tahsil.campaign.DryRun;
import org.tahsil.campaign.Journey;
import org.tahsil.campaign.JourneyState;
import org.tahsil.campaign.StepFigures;
import org.tahsil.campaign.domain.Designs;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateSettings;
import org.tahsil.template.TemplateTerms;
import org.tahsil.template.TemplateText;
import org.tahsil.template.TemplateTier;
import org.tahsil.template.TemplateVersion;
import org.tahsil.template.TemplateWish;
import org.tahsil.template.Templates;

/** What a campaign would do, what it did, and by whom. */
class WatchIT {

  private final TestCampaigns office = new TestCampaigns();

  @Test
  void aDryRunTellsSizeMessagesAndBlocksAndWritesNothing() {
    office.late("A", 5, "10.000");
    office.late("B", 5, "10.000");
    office.late("MUTE", 5, "10.000");
    office.late("GONE", 5, "10.000");
    office.late("EARLY", 4, "10.000");
    office.sql("update customer set email = null where customer_ref = 'C-MUTE'");
    OptOuts.tell(office.books(), "C-GONE", "2024-12-01T10:00:00Z");
    office.begin(TODAY);
    CampaignVersion version = office.write("early", plain());
    DryRun run = watch().dryRun(office.portfolio(), version.id());
    assertThat(run.audience()).isEqualTo(4);
    assertThat(run.lookedAt()).isEqualTo(4);
    assertThat(run.missing()).isEmpty();
    assertThat(run.steps()).hasSize(2);
    DryRun.Step first = run.steps().get(0);
    assertThat(first.messages()).isEqualTo(2);
    assertThat(first.withoutAddress()).isEqualTo(1);
    assertThat(first.blocked()).isEqualTo(Map.of("OPTED_OUT", 1L));
    assertThat(first.cost()).isNull();
    assertThat(office.column("select count(*) from contact_decision")).containsExactly("0");
    assertThat(office.column("select count(*) from campaign_journey")).containsExactly("0");
  }

  @Test
  void aDryRunTellsPartsAndCostOfTextsAndWhatWordsAreMissing() {
    office.late("A", 4, "10.000");
    office.late("B", 4, "10.000");
    office
        .books()
        .server()
        .get(TemplateSettings.class)
        .set(
            office.portfolio(),
            new TemplateTerms(null, new BigDecimal("0.0125"), "Contract", TODAY.plusDays(1), null),
            "adam");
    office.today(TODAY.plusDays(1));
    office.begin(TODAY.plusDays(1));
    CampaignVersion version = office.write("text", sequence(Designs.sms(0, "nudge")));
    DryRun before = watch().dryRun(office.portfolio(), version.id());
    assertThat(before.missing()).containsExactly("nudge/sms/ar/firm", "nudge/sms/en/firm");
    assertThat(before.steps().get(0).withoutWords()).isEqualTo(2);
    approve("Pay {amount}. " + "x".repeat(140) + " {clauses}");
    DryRun run = watch().dryRun(office.portfolio(), version.id());
    assertThat(run.missing()).containsExactly("nudge/sms/ar/firm");
    assertThat(run.steps().get(0).messages()).isEqualTo(2);
    assertThat(run.steps().get(0).parts()).isEqualTo(4);
    assertThat(run.steps().get(0).cost()).isEqualByComparingTo("0.05");
  }

  @Test
  void figuresAndJourneysTellWhatBecameOfSteps() {
    office.late("A", 5, "10.000");
    office.late("MUTE", 5, "10.000");
    office.sql("update customer set email = null where customer_ref = 'C-MUTE'");
    office.launched("early", sequence(mail(0, TemplateTier.FRIENDLY), mail(2, TemplateTier.FIRM)));
    office.night(TODAY);
    office.sql("update outbox set state = 'SENT'");
    office.night(TODAY.plusDays(2));
    List<StepFigures> figures = watch().figures(office.portfolio(), "early");
    assertThat(
            watch()
                .tallies(office.portfolio(), office.campaigns().list(office.portfolio(), null, 9)))
        .isEqualTo(Map.of("early", new CampaignTally(0, 2, 0)));
    assertThat(figures).hasSize(2);
    assertThat(figures.get(0).sent()).isEqualTo(1);
    assertThat(figures.get(0).reasons()).isEqualTo(Map.of("NO_ADDRESS", 1L));
    assertThat(figures.get(1).underWay()).isEqualTo(1);
    assertThat(figures.get(1).passed()).isEqualTo(1);
    Journey.Query one = new Journey.Query(JourneyState.FINISHED, null, 1);
    List<Journey> page = watch().journeys(office.portfolio(), "early", one);
    assertThat(page).extracting(Journey::account).containsExactly("MUTE");
    List<Journey> next =
        watch()
            .journeys(
                office.portfolio(),
                "early",
                new Journey.Query(JourneyState.FINISHED, page.get(0).place(), 1));
    assertThat(next).extracting(Journey::account).containsExactly("A");
    assertThat(next.get(0).steps())
        .extracting(Journey.Task::message)
        .containsExactly("SENT", "QUEUED");
    assertThat(next.get(0).occurrence()).isEqualTo("DPD:" + TODAY.minusDays(5));
  }

  private CampaignWatch watch() {
    return office.books().server().get(CampaignWatch.class);
  }

  private void approve(String body) {
    TemplateKey key =
        new TemplateKey("nudge", TemplateChannel.SMS, TemplateLanguage.EN, TemplateTier.FIRM);
    Templates templates = office.books().server().get(Templates.class);
    TemplateVersion written =
        templates.write(
            office.portfolio(),
            new TemplateWish(key, TODAY.plusDays(1), new TemplateText(null, body, null), null),
            TestCampaigns.MONA);
    UUID id = Objects.requireNonNull(written.id());
    TemplateVersion asked = templates.submit(office.portfolio(), id, null, TestCampaigns.MONA);
    office
        .books()
        .server()
        .get(Approvals.class)
        .decide(
            office.portfolio(),
            Objects.requireNonNull(asked.acts().get(0).approval()),
            ApprovalState.GRANTED,
            null,
            TestCampaigns.OMAR);
  }
}
