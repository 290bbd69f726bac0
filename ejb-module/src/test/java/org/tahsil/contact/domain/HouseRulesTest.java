package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.domain.Asked.against;
import static org.tahsil.contact.domain.Asked.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Verdict;

/** What binds everywhere, and what the house sets for itself. */
class HouseRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final LocalDateTime NOON = DAY.atTime(12, 0);
  private static final String MAIL = "a@example.org";

  @ParameterizedTest
  @ValueSource(strings = {"OPEN_PROMISE", "DISPUTE", "NOTHING_OVERDUE"})
  void aMachineIsStoppedWhereAPersonIsWarned(String barrier) {
    Asked asked = mail().barrier(barrier, null);
    assertThat(against(asked.at(NOON))).containsExactly("HOUSE." + barrier);
    ContactVerdict person = asked.by(ContactBy.PERSON).at(NOON);
    assertThat(person.verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNING);
    assertThat(warnings(person)).containsExactly("HOUSE." + barrier);
  }

  @Test
  void aNoticeOfWhatFallsDueNeedsNoArrearsButKeepsWhateverBindsACollection() {
    Asked asked = mail().purpose(ContactPurpose.DUE_NOTICE).barrier("NOTHING_OVERDUE", null);
    assertThat(asked.at(NOON).verdict()).isEqualTo(Verdict.ALLOW);
    asked.barrier("DISPUTE", null).fact(FactKind.BEREAVEMENT, NOON.minusDays(1));
    assertThat(against(asked.at(NOON))).containsExactly("HOUSE.DISPUTE", "HOUSE.BEREAVEMENT");
  }

  @Test
  void aHoldOfContactStopsEverybodyUntilItEnds() {
    Asked asked = mail().by(ContactBy.PERSON).barrier("CONTACT_HOLD", DAY.plusDays(4));
    ContactVerdict verdict = asked.at(NOON);
    assertThat(against(verdict)).containsExactly("CORE.CONTACT_HOLD");
    assertThat(verdict.nextLawful())
        .isEqualTo(DAY.plusDays(4).atStartOfDay(Asked.LONDON).toInstant());
    assertThat(asked.purpose(ContactPurpose.REPLY).at(NOON).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void anOverrideStopsMachinesOnly() {
    Asked asked = mail().barrier("MANUAL_OVERRIDE", DAY.plusDays(1));
    assertThat(against(asked.at(NOON))).containsExactly("HOUSE.MANUAL_OVERRIDE");
    assertThat(asked.by(ContactBy.PERSON).at(NOON).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DO_NOT_CONTACT", "DECEASED", "THIRD_PARTY_ADDRESS", "WRONG_NUMBER"})
  void whatBindsEverywhereStopsPeopleToo(FactKind kind) {
    Asked asked = mail().by(ContactBy.PERSON).fact(kind, NOON.minusDays(1));
    assertThat(asked.at(NOON).verdict()).isEqualTo(Verdict.BLOCK);
    assertThat(asked.at(NOON.minusDays(2)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void aRestrictionStandsUntilItIsWithdrawnWhateverElseIsToldOfIt() {
    Instant day = DAY.atStartOfDay(Asked.LONDON).toInstant();
    Asked asked = mail().fact(silence(true, day.minusSeconds(90), null));
    asked.fact(silence(true, day.minusSeconds(60), day.minusSeconds(30)));
    assertThat(against(asked.at(NOON))).containsExactly("CORE.DO_NOT_CONTACT");
    asked.fact(silence(false, day, null));
    assertThat(against(asked.at(NOON))).isEmpty();
  }

  @Test
  void aWithdrawalCountsFromTheVeryInstantOfItsFact() {
    Instant day = DAY.atStartOfDay(Asked.LONDON).toInstant();
    Asked asked = mail().fact(silence(true, day, null)).fact(silence(false, day, null));
    assertThat(against(asked.at(NOON))).isEmpty();
    asked.fact(silence(true, day.plusSeconds(1), null));
    assertThat(against(asked.at(NOON))).containsExactly("CORE.DO_NOT_CONTACT");
  }

  private static CustomerFact silence(boolean stands, Instant since, @Nullable Instant until) {
    return new CustomerFact(FactKind.DO_NOT_CONTACT, null, null, null, stands, since, until, null);
  }

  @Test
  void theVulnerableAreSpokenToByPeopleWithAWarning() {
    Asked asked = mail().fact(FactKind.VULNERABLE, NOON.minusDays(1));
    assertThat(against(asked.at(NOON))).containsExactly("HOUSE.VULNERABLE");
    assertThat(asked.by(ContactBy.PERSON).at(NOON).verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNING);
  }

  @Test
  void smsAreCappedAndTheCapIsTheHouses() {
    Asked asked = mail().channel(ContactChannel.SMS, Asked.NUMBER);
    for (int days = 1; days <= 3; days++) {
      asked.past(sms(NOON.minusDays(days), false));
    }
    ContactVerdict verdict = asked.at(NOON);
    assertThat(against(verdict)).containsExactly("HOUSE.SMS_OF_A_PERSON");
    assertThat(verdict.nextLawful())
        .isEqualTo(DAY.plusDays(4).atTime(8, 0).atZone(Asked.LONDON).toInstant());
    assertThat(asked.house("SMS_OF_A_PERSON.max", "4").at(NOON).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void aHouseholdIsCappedByWhatAllItsPersonsHeard() {
    Asked asked = mail().house("WEEK_OF_A_HOUSEHOLD.max", "2");
    asked.past(sms(NOON.minusDays(1), true), sms(NOON.minusDays(2), false));
    assertThat(against(asked.at(NOON))).containsExactly("HOUSE.WEEK_OF_A_HOUSEHOLD");
  }

  @Test
  void aPortfolioIsCappedByTheDay() {
    Asked asked = mail().house("DAY_OF_THE_PORTFOLIO.max", "100").contactsToday(100);
    ContactVerdict verdict = asked.at(NOON);
    assertThat(against(verdict)).containsExactly("HOUSE.DAY_OF_THE_PORTFOLIO");
    assertThat(verdict.nextLawful())
        .isEqualTo(DAY.plusDays(1).atStartOfDay(Asked.LONDON).toInstant());
    assertThat(asked.contactsToday(99).at(NOON).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void noSettingOfTheHouseLiftsALaw() {
    Asked asked =
        Asked.in("IN", Asked.KOLKATA)
            .house("HOURS.latest", "23:00")
            .house("QUIET_HOURS.latest", "23:00");
    assertThat(against(asked.at(DAY.atTime(20, 0)))).containsExactly("IN_RBI.HOURS");
  }

  @Test
  void wishesAreWarnedOf() {
    Asked asked =
        mail()
            .fact(FactKind.PREFERRED_CHANNEL, NOON.minusDays(1), "SMS")
            .fact(FactKind.PREFERRED_LANGUAGE, NOON.minusDays(1), "ar")
            .fact(FactKind.PREFERRED_HOURS, NOON.minusDays(1), "17:00-20:00");
    assertThat(warnings(asked.at(NOON)))
        .containsExactly("HOUSE.PREFERRED_CHANNEL", "HOUSE.PREFERRED_LANGUAGE");
    asked.channel(ContactChannel.SMS, Asked.NUMBER);
    assertThat(warnings(asked.at(NOON)))
        .containsExactly("HOUSE.PREFERRED_HOURS", "HOUSE.PREFERRED_LANGUAGE");
    assertThat(warnings(asked.at(DAY.atTime(17, 0)))).containsExactly("HOUSE.PREFERRED_LANGUAGE");
  }

  @Test
  void withoutAnAddressItSaysSo() {
    assertThat(mail().channel(ContactChannel.EMAIL, null).at(NOON).missing())
        .containsExactly("address");
  }

  /** A machine's mail of a creditor in London. */
  private static Asked mail() {
    return Asked.in("GB", Asked.LONDON).by(ContactBy.MACHINE).channel(ContactChannel.EMAIL, MAIL);
  }

  private static PastContact sms(LocalDateTime local, boolean ofHousehold) {
    return new PastContact(
        local.atZone(Asked.LONDON).toInstant(),
        ContactChannel.SMS,
        false,
        "DEBT",
        Asked.NUMBER,
        CallResult.UNANSWERED,
        false,
        Addressee.CUSTOMER,
        ofHousehold,
        null);
  }
}
