package org.tahsil.campaign.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.campaign.app.TestCampaigns.TODAY;
import static org.tahsil.campaign.domain.Designs.mail;
import static org.tahsil.campaign.domain.Designs.plain;
import static org.tahsil.campaign.domain.Designs.sequence;
import static org.tahsil.campaign.domain.Designs.under;
import static org.tahsil.campaign.domain.Designs.with;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.Audience.Range;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.campaign.domain.Designs;
import org.tahsil.shared.store.TestOverride;
import org.tahsil.shared.store.TestPromise;
import org.tahsil.template.TemplateTier;

/** Nights begin journeys, do their steps and end them. */
class NightsIT {

  private final TestCampaigns office = new TestCampaigns();

  @Test
  void anAccountThatCrossesATriggerGoesStepByStepToTheEnd() {
    office.late("A", 4, "10.000");
    office.launched("early", plain());
    office.night(TODAY);
    assertThat(office.journeys()).isEmpty();
    office.night(TODAY.plusDays(1));
    assertThat(office.journeys()).containsExactly("A RUNNING");
    assertThat(office.queuedTo()).containsExactly("a@example.org");
    assertThat(office.tasks()).containsExactly("A 1 QUEUED", "A 2 WAITING");
    office.night(TODAY.plusDays(3));
    assertThat(office.queued()).hasSize(1);
    office.night(TODAY.plusDays(4));
    assertThat(office.queued()).hasSize(2);
    assertThat(office.journeys()).containsExactly("A FINISHED");
    office.night(TODAY.plusDays(5));
    assertThat(office.journeys()).hasSize(1);
    assertThat(office.queued().get(0).text()).contains("10.000");
  }

  @Test
  void theSameNightAgainBeginsAndQueuesNothing() {
    office.late("A", 5, "10.000");
    office.launched("early", plain());
    UUID night = office.begin(TODAY);
    office.again(night, TODAY);
    assertThat(office.again(night, TODAY).written()).isZero();
    assertThat(office.queued()).hasSize(1);
    assertThat(office.journeys()).hasSize(1);
  }

  @Test
  void nightsThatWereMissedAreMadeUpForWithinAWeek() {
    office.late("A", 5, "10.000");
    office.late("B", 0, "10.000");
    office.launched("early", plain());
    office.night(TODAY.plusDays(6));
    assertThat(office.journeys()).containsExactlyInAnyOrder("A RUNNING", "B RUNNING");
    TestCampaigns other = new TestCampaigns();
    other.late("A", 5, "10.000");
    other.launched("early", plain());
    other.night(TODAY.plusDays(7));
    assertThat(other.journeys()).isEmpty();
  }

  @Test
  void whoMetTheTriggerBeforeTheLaunchIsTakenOnlyIfTheVersionSaysSo() {
    office.late("OLD", 40, "10.000");
    office.launched("early", plain());
    office.launched(
        "all", with(plain(), new CampaignTrigger(TriggerKind.DAYS_PAST_DUE, 5, null, true)));
    office.night(TODAY);
    assertThat(office.column("select code from campaign_journey join campaign using (campaign_id)"))
        .containsExactly("all");
  }

  @Test
  void aCureArmsTheTriggerAgain() {
    office.late("A", 5, "10.000");
    office.launched("early", plain());
    office.night(TODAY);
    office.books().pay("A", "P1", TODAY.toString(), "10.000");
    office.night(TODAY.plusDays(1));
    assertThat(office.journeys()).containsExactly("A STOPPED PAID");
    office.books().item("A", "I2", TODAY.plusDays(2).toString(), "7.000");
    office.night(TODAY.plusDays(6));
    assertThat(office.journeys()).hasSize(1);
    office.night(TODAY.plusDays(7));
    assertThat(office.journeys()).containsExactly("A STOPPED PAID", "A RUNNING");
  }

  @Test
  void somethingThatFallsDueIsToldOfBefore() {
    office.late("A", -10, "10.000");
    office.launched(
        "ahead", with(plain(), new CampaignTrigger(TriggerKind.BEFORE_DUE, 7, null, false)));
    office.night(TODAY.plusDays(2));
    assertThat(office.journeys()).isEmpty();
    office.night(TODAY.plusDays(3));
    assertThat(office.journeys()).containsExactly("A RUNNING");
    assertThat(office.queued().get(0).text()).contains("10.000");
    assertThat(office.objection(0)).isEmpty();
    office.books().pay("A", "P1", TODAY.plusDays(3).toString(), "10.000");
    office.night(TODAY.plusDays(6));
    assertThat(office.queued()).hasSize(1);
  }

  @Test
  void aBrokenPromiseBegins() {
    long account = office.late("A", 40, "10.000");
    office.launched(
        "broken",
        with(plain(), new CampaignTrigger(TriggerKind.PROMISE_BROKEN, null, null, false)));
    TestPromise.of(office.books().server().jdbi(), account, "BROKEN");
    office.night(TODAY);
    assertThat(office.journeys()).isEmpty();
    office.sql(
        """
        insert into arrangement_change (arrangement_id, account_id, on_date, to_state, counted_minor)
        select arrangement_id, account_id, ?, 'BROKEN', 0 from arrangement_now
        """,
        TODAY.plusDays(1));
    office.night(TODAY.plusDays(1));
    office.night(TODAY.plusDays(2));
    assertThat(office.journeys()).containsExactly("A RUNNING");
    assertThat(office.queued()).hasSize(1);
  }

  @Test
  void onlyTheAudienceBegins() {
    office.late("SMALL", 5, "0.999");
    office.late("BIG", 5, "1.000");
    Audience big =
        new Audience(
            Range.open(),
            new Range<>(office.books().money("1.000"), null),
            Set.of(),
            Set.of(),
            Set.of(),
            null);
    office.launched("early", with(plain(), big));
    office.night(TODAY);
    assertThat(office.journeys()).containsExactly("BIG RUNNING");
  }

  @Test
  void stopConditionsEndAJourneyWithTheReason() {
    long promised = office.late("PROMISED", 5, "10.000");
    long manual = office.late("MANUAL", 5, "10.000");
    long held = office.late("HELD", 5, "10.000");
    office.launched(
        "early",
        with(
            plain(),
            Set.of(
                StopCondition.PAID,
                StopCondition.PROMISE,
                StopCondition.HOLD,
                StopCondition.OVERRIDE)));
    office.night(TODAY);
    TestPromise.of(office.books().server().jdbi(), promised, "OPEN");
    TestOverride.of(office.books().server().jdbi(), manual, "REMINDERS", TODAY, TODAY.plusDays(90));
    hold(held, TODAY);
    office.night(TODAY.plusDays(3));
    assertThat(office.journeys())
        .containsExactlyInAnyOrder(
            "PROMISED STOPPED PROMISE", "MANUAL STOPPED OVERRIDE", "HELD STOPPED HOLD");
    assertThat(office.queued()).hasSize(3);
  }

  @Test
  void whatStandsInTheWayIsWaitedForAndThenPassedOver() {
    long held = office.late("A", 5, "10.000");
    office.launched("early", plain());
    hold(held, TODAY);
    office.night(TODAY);
    office.night(TODAY.plusDays(1));
    assertThat(office.tasks()).containsExactly("A 1 WAITING CONTACT_HOLD");
    office.night(TODAY.plusDays(2));
    assertThat(office.tasks()).containsExactly("A 1 PASSED CONTACT_HOLD", "A 2 WAITING");
    assertThat(office.queued()).isEmpty();
    office.sql("update hold set undone_on = ?, undone_by = 'x'", TODAY.plusDays(3));
    office.night(TODAY.plusDays(5));
    assertThat(office.queued()).hasSize(1);
    assertThat(office.journeys()).containsExactly("A FINISHED");
  }

  @Test
  void aCustomerGetsOneMessageADayOverAllCampaignsTheFirmerFirst() {
    office.late("A", 5, "10.000");
    office.launched("soft", sequence(mail(0, TemplateTier.FRIENDLY)));
    office.launched("hard", sequence(mail(0, TemplateTier.FINAL)));
    office.night(TODAY);
    assertThat(office.column("select template from campaign_task where template is not null"))
        .containsExactly("tahsil:reminder/email/en/final@1");
    assertThat(office.tasks())
        .containsExactlyInAnyOrder("A 1 QUEUED", "A 1 WAITING OTHER_MESSAGE_FIRST");
    office.night(TODAY.plusDays(1));
    assertThat(office.queued()).hasSize(2);
  }

  @Test
  void aHouseholdWithOneAddressGetsOneMessageADay() {
    office.late("A", 5, "10.000");
    office.late("B", 5, "10.000");
    office.sql("update customer set email = 'Home@Example.org'");
    office.launched("early", plain());
    office.night(TODAY);
    assertThat(office.queuedTo()).containsExactly("Home@Example.org");
    office.night(TODAY.plusDays(1));
    assertThat(office.queued()).hasSize(2);
  }

  @Test
  void aConditionThatDoesNotHoldPassesAStepOver() {
    office.late("A", 5, "10.000");
    office.launched(
        "early",
        sequence(
            under(
                mail(0, TemplateTier.FRIENDLY),
                new StepCondition(StepCondition.Kind.DAYS_AT_LEAST, "6")),
            under(
                mail(1, TemplateTier.FIRM),
                new StepCondition(StepCondition.Kind.PREVIOUS_UNSENT, null)),
            Designs.escalate(1)));
    office.night(TODAY);
    office.night(TODAY.plusDays(1));
    assertThat(office.tasks()).containsExactly("A 1 PASSED CONDITION", "A 2 QUEUED", "A 3 WAITING");
    office.night(TODAY.plusDays(2));
    assertThat(office.journeys()).containsExactly("A FINISHED");
    assertThat(office.column("select opened_for from collection_case")).hasSize(1);
  }

  @Test
  void whoHasACaseIsNotEscalatedAgain() {
    office.late("A", 5, "10.000");
    office.launched("first", sequence(Designs.escalate(0)));
    office.launched("second", sequence(Designs.escalate(0)));
    office.night(TODAY);
    assertThat(office.tasks())
        .containsExactlyInAnyOrder("A 1 ESCALATED", "A 1 PASSED CASE_OPEN_ALREADY");
  }

  @Test
  void whoBeganByAVersionFinishesByIt() {
    office.late("A", 5, "10.000");
    office.late("B", 3, "10.000");
    office.launched("early", plain());
    office.night(TODAY);
    CampaignVersion second = office.approved("early", sequence(mail(0, TemplateTier.URGENT)));
    office.night(TODAY.plusDays(2));
    office.night(TODAY.plusDays(3));
    assertThat(
            office.column(
                """
                select account_ref || ' ' || version_no || ' ' || state from campaign_journey
                join account using (account_id) join campaign_version using (version_id)
                order by journey_id
                """))
        .containsExactly("A 1 FINISHED", "B " + second.version() + " FINISHED");
  }

  private void hold(long account, LocalDate from) {
    office.sql(
        """
        insert into hold (account_id, reason, stops, from_on, placed_by, known_on)
        values (?, 'HARDSHIP', '{CONTACT}', ?, 'x', ?)
        """,
        account,
        from,
        from);
  }
}
