package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.domain.Asked.against;
import static org.tahsil.contact.domain.Asked.warnings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Verdict;

/** The commentary's examples of how often a debt may be called about, in the days of 2026. */
class RegulationFCallsTest {
  private static final String CALLS = "US_REG_F.CALLS";
  private static final String CONVERSATION = "US_REG_F.CONVERSATION";

  @Test
  void sevenCallsInSevenDaysLetTheEighthDayBe() {
    Asked asked = lenient();
    for (int day = 1; day <= 7; day++) {
      asked.rang(april(day), 1);
    }
    assertThat(against(asked.at(april(7).atTime(15, 0)))).containsExactly(CALLS);
    assertThat(asked.at(april(8).atTime(15, 0)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void theEighthCallOfSevenDaysIsPresumedAViolation() {
    Asked asked = lenient().rang(april(1), 1).rang(april(2), 2).rang(april(3), 2).rang(april(6), 2);
    ContactVerdict verdict = asked.at(april(7).atTime(15, 0));
    assertThat(against(verdict)).containsExactly(CALLS);
    assertThat(Asked.finding(verdict, "US_REG_F", "CALLS").figures())
        .containsEntry("calls", "8")
        .containsEntry("max", "7");
    assertThat(verdict.nextLawful())
        .isEqualTo(april(8).atTime(8, 0).atZone(Asked.EASTERN).toInstant());
  }

  @Test
  void oneCallAndSixOfOneDayAreAllowedWithAWarningOfConcentration() {
    Asked asked = lenient().rang(april(1), 1).rang(april(3), 5);
    ContactVerdict verdict = asked.at(april(3).atTime(16, 0));
    assertThat(verdict.verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNING);
    assertThat(warnings(verdict)).containsExactly("US_REG_F.CONCENTRATION");
  }

  @Test
  void twoCallsWithinFiveMinutesAreWarnedOf() {
    Asked asked = lenient().rang(april(1), 1);
    assertThat(warnings(asked.at(april(1).atTime(10, 4)))).containsExactly("US_REG_F.SUCCESSION");
    assertThat(warnings(asked.at(april(1).atTime(10, 6)))).isEmpty();
  }

  @Test
  void aConversationThatTheCustomerBeganCountsFromItsOwnDay() {
    LocalDate day = LocalDate.of(2026, 8, 13);
    Asked asked = lenient();
    PastContact spoke = asked.call(day.atTime(11, 0), CallResult.CONVERSATION);
    asked.past(
        new PastContact(
            spoke.at(),
            spoke.channel(),
            true,
            "DEBT",
            Asked.NUMBER,
            spoke.result(),
            false,
            Addressee.CUSTOMER,
            false,
            null));
    assertThat(against(asked.at(LocalDateTime.of(2026, 8, 19, 20, 59))))
        .containsExactly(CONVERSATION);
    assertThat(asked.at(LocalDateTime.of(2026, 8, 20, 8, 0)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void aConversationOnAFridayFreesTheNextFriday() {
    Asked asked = lenient();
    asked.past(asked.call(LocalDateTime.of(2026, 8, 14, 11, 0), CallResult.CONVERSATION));
    ContactVerdict verdict = asked.at(LocalDateTime.of(2026, 8, 20, 12, 0));
    assertThat(against(verdict)).containsExactly(CONVERSATION);
    assertThat(verdict.nextLawful())
        .isEqualTo(LocalDateTime.of(2026, 8, 21, 8, 0).atZone(Asked.EASTERN).toInstant());
    assertThat(asked.at(LocalDateTime.of(2026, 8, 21, 8, 0)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void callsToANumberLaterFoundWrongAreTakenOffTheCount() {
    Asked asked = lenient().channel(ContactChannel.CALL, "+1 212 555 0199");
    for (int day = 1; day <= 7; day++) {
      asked.rang(april(day), 1);
    }
    assertThat(against(asked.at(april(7).atTime(15, 0)))).containsExactly(CALLS);
    asked.fact(
        new CustomerFact(
            FactKind.WRONG_NUMBER,
            null,
            "+1-212-555-0100",
            null,
            true,
            april(7).atTime(14, 0).atZone(Asked.EASTERN).toInstant(),
            null,
            null));
    assertThat(asked.at(april(7).atTime(15, 0)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void whatDidNotConnectWasAgreedOrWentToTheAttorneyDoesNotCount() {
    Asked asked = lenient().rang(april(1), 6);
    PastContact call = asked.call(april(2).atTime(9, 0), CallResult.UNANSWERED);
    asked.past(
        asked.call(april(2).atTime(9, 10), CallResult.NOT_CONNECTED),
        asked.call(april(2).atTime(9, 20), CallResult.WRONG_NUMBER),
        new PastContact(
            call.at(),
            call.channel(),
            false,
            "DEBT",
            null,
            call.result(),
            true,
            call.to(),
            false,
            null),
        new PastContact(
            call.at(),
            call.channel(),
            false,
            "DEBT",
            null,
            call.result(),
            false,
            Addressee.ATTORNEY,
            false,
            null));
    assertThat(against(asked.at(april(3).atTime(15, 0)))).isEmpty();
    asked.past(call);
    assertThat(against(asked.at(april(3).atTime(15, 0)))).containsExactly(CALLS);
  }

  @Test
  void callsAboutAnotherDebtCountForThatOne() {
    Asked asked = lenient();
    for (int day = 1; day <= 7; day++) {
      PastContact call = asked.call(april(day).atTime(10, 0), CallResult.UNANSWERED);
      asked.past(
          new PastContact(
              call.at(),
              call.channel(),
              false,
              "OTHER",
              call.address(),
              call.result(),
              false,
              call.to(),
              false,
              null));
    }
    assertThat(asked.at(april(7).atTime(15, 0)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void whoAgreedToACallMayBeCalledForSevenDays() {
    Asked asked = lenient();
    for (int day = 1; day <= 7; day++) {
      asked.rang(april(day), 1);
    }
    asked.fact(FactKind.CALL_AGREED, april(7).atTime(12, 0));
    assertThat(against(asked.at(april(7).atTime(15, 0)))).isEmpty();
    asked.rang(april(12), 7);
    assertThat(against(asked.at(april(14).atTime(12, 0)))).containsExactly(CALLS);
  }

  @Test
  void itBindsWhoCollectsForOthersOnly() {
    Asked asked = lenient().role(CreditorRole.CREDITOR);
    for (int day = 1; day <= 7; day++) {
      asked.rang(april(day), 1);
    }
    ContactVerdict verdict = asked.at(april(7).atTime(15, 0));
    assertThat(verdict.findings()).noneMatch(found -> found.pack().startsWith("US_REG_F"));
    assertThat(verdict.verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void itIsInForceSinceTheLastOfNovember2021() {
    Asked asked = lenient();
    LocalDateTime night = LocalDateTime.of(2021, 11, 29, 7, 30);
    assertThat(against(asked.at(night))).doesNotContain("US_REG_F.HOURS");
    assertThat(against(asked.at(night.plusDays(1)))).contains("US_REG_F.HOURS");
  }

  /** Without the house's own caps, so that the law alone speaks. */
  private static Asked lenient() {
    Asked asked = Asked.inUs();
    for (String cap :
        List.of(
            "CALLS_OF_A_PERSON", "DAY_OF_AN_ADDRESS", "DAY_OF_A_PERSON", "WEEK_OF_A_HOUSEHOLD")) {
      asked.house(cap + ".max", "");
    }
    return asked;
  }

  private static LocalDate april(int day) {
    return LocalDate.of(2026, 4, day);
  }
}
