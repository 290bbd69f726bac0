package org.tahsil.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.domain.DueRule.Outcome;
import org.tahsil.campaign.domain.DueRule.Turn;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateTier;

/** What is done about a step whose day has come. */
class DueRuleTest {
  private static final LocalDate DUE = LocalDate.of(2025, 1, 10);
  private static final CampaignStep MAIL = Designs.mail(0, TemplateTier.FIRM);

  @ParameterizedTest
  @CsvSource({
    "ALWAYS, , SEND",
    "DAYS_AT_LEAST, 30, SEND",
    "DAYS_AT_LEAST, 31, PASS",
    "OVERDUE_AT_LEAST, 10, SEND",
    "OVERDUE_AT_LEAST, 10.001, PASS",
    "BAND_IS, MEDIUM, SEND",
    "BAND_IS, HIGH, PASS",
    "PREVIOUS_UNSENT, , PASS"
  })
  void aStepWhoseConditionDoesNotHoldIsPassedOver(
      StepCondition.Kind kind, @Nullable String value, Turn turn) {
    DueStep due = due(Designs.under(MAIL, new StepCondition(kind, value)), null, false);
    assertThat(DueRule.of(due, DUE).turn()).isEqualTo(turn);
  }

  @ParameterizedTest
  @CsvSource({"0, WAIT", "1, WAIT", "2, PASS", "30, PASS"})
  void whatStandsInTheWayIsWaitedForTwoDays(int later, Turn turn) {
    LocalDate date = DUE.plusDays(later);
    assertThat(DueRule.of(due(MAIL, "CONTACT_HOLD", false), date))
        .isEqualTo(new Outcome(turn, "CONTACT_HOLD"));
    assertThat(DueRule.of(due(MAIL, null, true), date))
        .isEqualTo(new Outcome(turn, DueRule.OTHER_FIRST));
  }

  @Test
  void aCaseIsOpenedWhoeverWritesTheSameDay() {
    assertThat(DueRule.of(due(Designs.escalate(0), null, true), DUE).turn())
        .isEqualTo(Turn.ESCALATE);
    assertThat(DueRule.of(due(Designs.escalate(0), "OPEN_PROMISE", false), DUE).turn())
        .isEqualTo(Turn.WAIT);
  }

  @ParameterizedTest
  @CsvSource({"EMAIL, EMAIL SMS", "sms, SMS EMAIL", ", EMAIL SMS", "CALL, EMAIL SMS"})
  void anAdaptiveStepWritesByTheChannelThatTheCustomerPrefers(
      @Nullable String preferred, String ways) {
    DueStep due = step(CampaignMode.ADAPTIVE, preferred, null);
    assertThat(due.ways())
        .extracting(TemplateChannel::name)
        .isEqualTo(List.of(ways.split(" ", -1)));
    assertThat(step(CampaignMode.SEQUENTIAL, preferred, null).ways())
        .containsExactly(TemplateChannel.EMAIL);
  }

  @Test
  void whomNothingReachesIsPassedOver() {
    assertThat(DueRule.of(step(CampaignMode.SEQUENTIAL, null, "not an address"), DUE))
        .isEqualTo(new Outcome(Turn.PASS, DueRule.NO_ADDRESS));
    assertThat(DueRule.of(step(CampaignMode.ADAPTIVE, null, "not an address"), DUE).turn())
        .isEqualTo(Turn.SEND);
  }

  private static DueStep step(
      CampaignMode mode, @Nullable String preferred, @Nullable String email) {
    DueStep plain = due(MAIL, null, false);
    return new DueStep(
        plain.place(),
        MAIL,
        mode,
        party(new DueStep.Reach(email, "+96890000001", "en", preferred, ZoneId.of("Asia/Muscat"))),
        plain.standing());
  }

  private static DueStep due(CampaignStep plan, @Nullable String against, boolean rival) {
    Money ten = Money.of("10.000", Currency.getInstance("OMR"));
    return new DueStep(
        new DueStep.Place(1, new UUID(0, 1), "early", 1, DUE),
        plan,
        CampaignMode.SEQUENTIAL,
        party(new DueStep.Reach("a@example.org", null, "en", null, ZoneId.of("Asia/Muscat"))),
        new DueStep.Standing(
            false, 30, ten, ten, DUE.minusDays(30), Band.MEDIUM, against, false, rival));
  }

  private static DueStep.Party party(DueStep.Reach reach) {
    return new DueStep.Party(1, "A", 1, "C-A", "Salim", reach);
  }
}
