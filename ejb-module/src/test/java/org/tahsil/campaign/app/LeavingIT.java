package org.tahsil.campaign.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.campaign.app.TestCampaigns.MONA;
import static org.tahsil.campaign.app.TestCampaigns.TODAY;
import static org.tahsil.campaign.domain.Designs.mail;
import static org.tahsil.campaign.domain.Designs.plain;
import static org.tahsil.campaign.domain.Designs.sequence;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.domain.Designs;
import org.tahsil.channel.Objection;
import org.tahsil.shared.store.TestPromise;
import org.tahsil.template.TemplateTier;

/** Pauses, kills and what has changed hold up messages that are queued already. */
class LeavingIT {

  private final TestCampaigns office = new TestCampaigns();

  @Test
  void aPauseHoldsNightsAndMessagesAndAKillEndsThem() {
    office.late("A", 5, "10.000");
    office.late("B", 4, "10.000");
    office.launched("early", plain());
    office.night(TODAY);
    assertThat(office.objection(0)).isEmpty();
    office.become("early", CampaignState.PAUSED);
    assertThat(office.objection(0))
        .contains(new Objection("CAMPAIGN_PAUSED", Duration.ofSeconds(30)));
    office.night(TODAY.plusDays(1));
    assertThat(office.journeys()).containsExactly("A RUNNING");
    office.become("early", CampaignState.RUNNING);
    office.night(TODAY.plusDays(2));
    assertThat(office.journeys()).containsExactly("A RUNNING", "B RUNNING");
    office.become("early", CampaignState.KILLED);
    assertThat(office.objection(1)).contains(Objection.lasting("CAMPAIGN_KILLED"));
    office.night(TODAY.plusDays(3));
    assertThat(office.journeys()).containsExactly("A STOPPED KILLED", "B STOPPED KILLED");
    assertThat(office.queued()).hasSize(2);
  }

  @Test
  void thePortfoliosSwitchStopsAllCampaignsAtOnce() {
    office.late("A", 5, "10.000");
    office.late("B", 4, "10.000");
    office.launched("early", plain());
    office.night(TODAY);
    office.campaigns().halt(office.portfolio(), true, "Wrong amounts", MONA);
    assertThat(office.objection(0)).contains(Objection.lasting("CAMPAIGNS_HALTED"));
    office.night(TODAY.plusDays(1));
    assertThat(office.journeys()).containsExactly("A RUNNING");
    office.campaigns().halt(office.portfolio(), false, "Mended", MONA);
    office.night(TODAY.plusDays(3));
    assertThat(office.queued()).hasSize(3);
  }

  @Test
  void aMessageIsLookedAtOnceMoreBeforeItGoes() {
    long account = office.late("A", 5, "10.000");
    office.launched("early", sequence(Designs.at(mail(0, TemplateTier.FRIENDLY), 9)));
    office.night(TODAY);
    assertThat(office.objection(0))
        .hasValueSatisfying(
            early -> {
              assertThat(early.code()).isEqualTo("BEFORE_ITS_HOUR");
              assertThat(early.askAgain()).isEqualTo(Duration.ofHours(23));
            });
    office.today(TODAY.plusDays(1));
    assertThat(office.objection(0)).isEmpty();
    TestPromise.of(office.books().server().jdbi(), account, "OPEN");
    assertThat(office.objection(0)).contains(Objection.lasting("OPEN_PROMISE"));
    TestPromise.of(office.books().server().jdbi(), account, "BROKEN");
    office.books().pay("A", "P1", TODAY.plusDays(1).toString(), "10.000");
    assertThat(office.objection(0)).contains(Objection.lasting("NOTHING_OVERDUE"));
    office.today(TODAY.plusDays(4));
    assertThat(office.objection(0)).contains(Objection.lasting("STEP_TOO_LATE"));
  }
}
