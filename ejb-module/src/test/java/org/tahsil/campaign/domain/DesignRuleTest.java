package org.tahsil.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.campaign.domain.Designs.at;
import static org.tahsil.campaign.domain.Designs.escalate;
import static org.tahsil.campaign.domain.Designs.mail;
import static org.tahsil.campaign.domain.Designs.patient;
import static org.tahsil.campaign.domain.Designs.plain;
import static org.tahsil.campaign.domain.Designs.sequence;
import static org.tahsil.campaign.domain.Designs.steps;
import static org.tahsil.campaign.domain.Designs.under;
import static org.tahsil.campaign.domain.Designs.with;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.Audience.Range;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.StepCondition.Kind;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.template.TemplateTier;

/** What a design is refused for: the field, the value and the remedy. */
class DesignRuleTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final CampaignStep MAIL = mail(0, TemplateTier.FRIENDLY);

  @Test
  void aGoodDesignHasNoFault() {
    assertThat(faults(plain())).isEmpty();
    assertThat(faults(steps(20))).isEmpty();
    assertThat(faults(sequence(MAIL, escalate(90)))).isEmpty();
    assertThat(faults(with(sequence(MAIL, MAIL), CampaignMode.PARALLEL))).isEmpty();
    assertThat(faults(sequence(at(MAIL, 23), under(mail(1, TemplateTier.FINAL), band("HIGH")))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DAYS_PAST_DUE, 0, , trigger.days, Use a number from 1 to 999 for DAYS_PAST_DUE.",
    "DAYS_PAST_DUE, 1000, , trigger.days, Use a number from 1 to 999 for DAYS_PAST_DUE.",
    "DAYS_PAST_DUE, , , trigger.days, Use a number from 1 to 999 for DAYS_PAST_DUE.",
    "BEFORE_DUE, 61, , trigger.days, Use a number from 1 to 60 for BEFORE_DUE.",
    "PROMISE_BROKEN, 3, , trigger.days, Leave it out: PROMISE_BROKEN counts no days.",
    "RISK_BAND, , , trigger.band, 'Use LOW, MEDIUM or HIGH.'",
    "DAYS_PAST_DUE, 5, HIGH, trigger.band, Leave it out: DAYS_PAST_DUE knows no band."
  })
  void aTriggerHasWhatItsKindWants(
      TriggerKind kind, @Nullable Integer days, @Nullable Band band, String field, String remedy) {
    Refusal fault = only(with(plain(), new CampaignTrigger(kind, days, band, false)));
    assertThat(fault.code()).isEqualTo("CAMPAIGN_VALUE");
    assertThat(fault.field()).isEqualTo(field);
    Object value = field.equals("trigger.days") ? days : band;
    assertThat(fault.value()).isEqualTo(value == null ? null : value.toString());
    assertThat(fault.remedy()).isEqualTo(remedy);
  }

  @ParameterizedTest
  @EnumSource(TriggerKind.class)
  void onlyDaysStillHoldLater(TriggerKind kind) {
    CampaignTrigger trigger =
        new CampaignTrigger(
            kind,
            kind.hasDays() ? 7 : null,
            kind == TriggerKind.RISK_BAND ? Band.HIGH : null,
            true);
    List<Refusal> faults = faults(with(plain(), trigger));
    if (kind.hasDays()) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults).extracting(Refusal::field).containsExactly("trigger.takes_earlier");
    }
  }

  @Test
  void anAudienceBeginsBeforeItsEnd() {
    assertThat(audience(days(10, 5)).field()).isEqualTo("audience.days");
    assertThat(audience(days(-1, 5)).value()).isEqualTo("-1");
    assertThat(faults(with(plain(), days(5, 5)))).isEmpty();
    assertThat(audience(overdue("10.000", "9.999")).value()).isEqualTo("10.000 OMR to 9.999 OMR");
    assertThat(audience(overdue("-0.001", null)).remedy()).contains("from 0 on");
    assertThat(faults(with(plain(), overdue("9.999", "10.000")))).isEmpty();
  }

  @Test
  void amountsAreInThePortfoliosCurrency() {
    Audience rupees =
        new Audience(
            Range.open(),
            new Range<>(Money.of("10.00", Currency.getInstance("INR")), null),
            Set.of(),
            Set.of(),
            Set.of(),
            null);
    assertThat(audience(rupees).remedy()).contains("OMR");
  }

  @Test
  void bucketsAreNamedAndAgesArePossible() {
    assertThat(audience(bucketed(" ", null)).field()).isEqualTo("audience.buckets");
    assertThat(audience(bucketed("x".repeat(41), null)).field()).isEqualTo("audience.buckets");
    assertThat(audience(bucketed("31-60", 121)).field()).isEqualTo("audience.min_age");
    assertThat(audience(bucketed("31-60", -1)).value()).isEqualTo("-1");
    assertThat(faults(with(plain(), bucketed("31-60", 18)))).isEmpty();
  }

  @Test
  void itHasOneToTwentySteps() {
    assertThat(only(sequence()).code()).isEqualTo("CAMPAIGN_STEPS");
    assertThat(only(steps(21)).value()).isEqualTo("21");
  }

  @ParameterizedTest
  @CsvSource({"0, -1, 2", "0, 91, 2", "1, 0, 2"})
  void stepsThatFollowEachOtherAreADayApart(int index, int wait, int patience) {
    CampaignStep bad = patient(mail(wait, TemplateTier.FIRM), patience);
    Refusal fault = only(index == 0 ? sequence(bad) : sequence(MAIL, bad));
    assertThat(fault.field()).isEqualTo("steps[" + index + "].wait_days");
    assertThat(fault.value()).isEqualTo(String.valueOf(wait));
  }

  @Test
  void patienceAndHoursHaveBounds() {
    assertThat(only(sequence(patient(MAIL, 31))).field()).isEqualTo("steps[0].patience_days");
    assertThat(only(sequence(patient(MAIL, -1))).field()).isEqualTo("steps[0].patience_days");
    assertThat(only(sequence(at(MAIL, 24))).field()).isEqualTo("steps[0].at_hour");
    assertThat(only(sequence(at(escalate(0), 9))).remedy()).contains("Leave it out");
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, , FIRM, template",
    "EMAIL, Reminder, FIRM, template",
    "SMS, r, FIRM, template",
    "SMS, reminder, , tier",
    "ESCALATE, reminder, , template",
    "ESCALATE, , FINAL, tier"
  })
  void messagesHaveWordsAndCasesHaveNone(
      StepAction action, @Nullable String template, @Nullable TemplateTier tier, String field) {
    Refusal fault =
        only(sequence(new CampaignStep(0, null, action, template, tier, StepCondition.NONE, 2)));
    assertThat(fault.field()).isEqualTo("steps[0]." + field);
  }

  @ParameterizedTest
  @CsvSource({
    "ALWAYS, 3, condition.value",
    "DAYS_AT_LEAST, , condition.value",
    "DAYS_AT_LEAST, -3, condition.value",
    "DAYS_AT_LEAST, 12345, condition.value",
    "OVERDUE_AT_LEAST, 1.0001, condition.value",
    "OVERDUE_AT_LEAST, 1e3, condition.value",
    "BAND_IS, WORST, condition.value",
    "PREVIOUS_UNSENT, x, condition.value"
  })
  void aConditionHasAValueOfItsKind(Kind kind, @Nullable String value, String field) {
    CampaignStep bad = under(mail(1, TemplateTier.FIRM), new StepCondition(kind, value));
    assertThat(only(sequence(MAIL, bad)).field()).isEqualTo("steps[1]." + field);
  }

  @ParameterizedTest
  @CsvSource({
    "ALWAYS,",
    "DAYS_AT_LEAST, 30",
    "OVERDUE_AT_LEAST, 1.001",
    "BAND_IS, LOW",
    "PREVIOUS_UNSENT,"
  })
  void goodConditionsPass(Kind kind, @Nullable String value) {
    CampaignStep good = under(mail(1, TemplateTier.FIRM), new StepCondition(kind, value));
    assertThat(faults(sequence(MAIL, good))).isEmpty();
  }

  @Test
  void noStepIsBeforeTheFirstNorSideBySide() {
    StepCondition unsent = new StepCondition(Kind.PREVIOUS_UNSENT, null);
    assertThat(only(sequence(under(MAIL, unsent))).field()).isEqualTo("steps[0].condition");
    CampaignDesign side = with(sequence(MAIL, under(MAIL, unsent)), CampaignMode.PARALLEL);
    assertThat(only(side).remedy()).contains("SEQUENTIAL");
  }

  @Test
  void whoHasPaidIsNeverWrittenTo() {
    Refusal fault = only(with(plain(), Set.of(StopCondition.PROMISE)));
    assertThat(fault.code()).isEqualTo("CAMPAIGN_STOPS");
    assertThat(fault.remedy()).contains("PAID");
  }

  @Test
  void allFaultsAreToldTheTriggersFirst() {
    CampaignDesign bad =
        with(
            with(sequence(patient(MAIL, 31), mail(0, TemplateTier.FIRM)), Designs.late(0)),
            Set.of(StopCondition.HOLD));
    assertThat(faults(bad))
        .extracting(Refusal::field)
        .containsExactly("trigger.days", "steps[0].patience_days", "steps[1].wait_days", "stops");
  }

  private static Audience days(int from, int to) {
    return new Audience(new Range<>(from, to), Range.open(), Set.of(), Set.of(), Set.of(), null);
  }

  private static Audience overdue(@Nullable String from, @Nullable String to) {
    return new Audience(
        Range.open(),
        new Range<>(
            from == null ? null : Money.of(from, OMR), to == null ? null : Money.of(to, OMR)),
        Set.of(),
        Set.of(),
        Set.of(),
        null);
  }

  private static Audience bucketed(String bucket, @Nullable Integer age) {
    return new Audience(Range.open(), Range.open(), Set.of(bucket), Set.of(), Set.of(), age);
  }

  private static StepCondition band(String band) {
    return new StepCondition(Kind.BAND_IS, band);
  }

  private static Refusal audience(Audience audience) {
    return only(with(plain(), audience));
  }

  private static Refusal only(CampaignDesign design) {
    assertThat(faults(design)).hasSize(1);
    return faults(design).get(0);
  }

  private static List<Refusal> faults(CampaignDesign design) {
    return DesignRule.faults(design, OMR);
  }
}
