package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.domain.Asked.against;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.MessageContent;
import org.tahsil.contact.Verdict;

/** India, the United Kingdom and Oman, and what applies where nobody knows the law. */
class CountriesTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 6, 10);
  private static final LocalDateTime NOON = WEDNESDAY.atTime(12, 0);

  @ParameterizedTest(name = "India {0}: {1}")
  @CsvSource({"07:59, false", "08:00, true", "18:59, true", "19:00, false"})
  void indiaIsCalledFromEightToSeven(LocalTime hour, boolean lawful) {
    ContactVerdict verdict = india().at(WEDNESDAY.atTime(hour));
    assertThat(Asked.finding(verdict, "IN_RBI", "HOURS").outcome().forbids()).isNotEqualTo(lawful);
    assertThat(verdict.verdict() == Verdict.ALLOW).isEqualTo(lawful);
  }

  @Test
  void nobodyInIndiaIsContactedWithoutANameOrThroughSocialMedia() {
    MessageContent nameless = new MessageContent(true, false, true, false, true, "en");
    assertThat(against(india().content(nameless).at(NOON))).containsExactly("IN_RBI.NOT_ANONYMOUS");
    assertThat(against(india().channel(ContactChannel.WHATSAPP, Asked.NUMBER).at(NOON)))
        .containsExactly("IN_RBI.SOCIAL_MEDIA");
  }

  @Test
  void aDraftAndWhatIsKnownFromMemoryOnlyApplyWhereChosen() {
    MessageContent plain = new MessageContent(true, true, true, false, false, "en");
    Asked sms = india().content(plain).channel(ContactChannel.SMS, Asked.NUMBER);
    assertThat(against(sms.at(WEDNESDAY.atTime(20, 0)))).isEmpty();
    sms.chosen("IN_SMS", "IN_RBI_AGENTS_DRAFT");
    assertThat(against(sms.at(WEDNESDAY.atTime(20, 0))))
        .containsExactly("IN_SMS.TEMPLATE", "IN_RBI_AGENTS_DRAFT.HOURS");
  }

  @Test
  void aBreathingSpaceLastsSixtyDays() {
    LocalDateTime began = LocalDateTime.of(2026, 6, 1, 9, 0);
    Asked asked = Asked.in("GB", Asked.LONDON).fact(FactKind.BREATHING_SPACE, began);
    ContactVerdict verdict = asked.at(NOON);
    assertThat(against(verdict)).containsExactly("GB.BREATHING_SPACE");
    assertThat(verdict.nextLawful())
        .isEqualTo(LocalDateTime.of(2026, 7, 31, 8, 0).atZone(Asked.LONDON).toInstant());
    assertThat(asked.at(LocalDateTime.of(2026, 7, 31, 8, 0)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void aBreathingSpaceThatEndsEarlierForbidsNothingAfterwards() {
    Instant began = Instant.parse("2026-06-01T09:00:00Z");
    Instant until = NOON.plusDays(1).atZone(Asked.LONDON).toInstant();
    Asked asked =
        Asked.in("GB", Asked.LONDON)
            .fact(
                new CustomerFact(
                    FactKind.BREATHING_SPACE, null, null, null, true, began, until, null));
    assertThat(against(asked.at(NOON))).containsExactly("GB.BREATHING_SPACE");
    assertThat(asked.at(NOON).nextLawful()).isEqualTo(until);
    assertThat(asked.at(NOON.plusDays(1)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void aMentalHealthCrisisLastsItsTreatmentAndThirtyDays() {
    Instant began = Instant.parse("2026-03-01T09:00:00Z");
    Asked asked = Asked.in("GB", Asked.LONDON).fact(crisis(true, began));
    assertThat(against(asked.at(NOON))).containsExactly("GB.MENTAL_HEALTH");
    assertThat(asked.at(NOON).nextLawful()).isNull();
    asked.fact(crisis(false, Instant.parse("2026-06-01T09:00:00Z")));
    assertThat(asked.at(NOON).nextLawful())
        .isEqualTo(LocalDateTime.of(2026, 7, 1, 8, 0).atZone(Asked.LONDON).toInstant());
  }

  @Test
  void collectionRestsWhileAPlanIsWorkedOut() {
    Asked asked = Asked.in("GB", Asked.LONDON).fact(FactKind.PLAN_IN_WORK, NOON.minusDays(1));
    assertThat(against(asked.at(NOON))).containsExactly("GB.PLAN_IN_WORK");
  }

  @ParameterizedTest(name = "Oman {0} {1}: {2}")
  @CsvSource({
    "2026-06-10, 08:59, false",
    "2026-06-10, 09:00, true",
    "2026-06-10, 17:59, true",
    "2026-06-10, 18:00, false",
    "2026-06-12, 12:00, false",
    "2026-06-13, 12:00, false",
    "2026-06-14, 12:00, true"
  })
  void omanIsCalledInOfficeHoursOfItsWorkingDays(LocalDate day, LocalTime hour, boolean lawful) {
    assertThat(against(oman().at(day.atTime(hour))).isEmpty()).isEqualTo(lawful);
  }

  @Test
  void omanRestsOnHolidaysAndOverItsWeekend() {
    Asked asked = oman().holidays(LocalDate.of(2026, 6, 14));
    assertThat(asked.at(LocalDateTime.of(2026, 6, 11, 18, 0)).nextLawful())
        .isEqualTo(LocalDateTime.of(2026, 6, 15, 9, 0).atZone(Asked.MUSCAT).toInstant());
  }

  @Test
  void omanKnowsNoDailyCallsNoRelativesAndNoKnockingAtDoors() {
    Asked asked = oman().rang(WEDNESDAY.minusDays(1), 1);
    assertThat(against(asked.at(NOON))).containsExactly("OM.NO_DAILY_CALLS");
    assertThat(asked.at(NOON).nextLawful())
        .isEqualTo(LocalDateTime.of(2026, 6, 11, 9, 0).atZone(Asked.MUSCAT).toInstant());
    assertThat(against(oman().to(Addressee.RELATIVE).at(NOON))).contains("OM.NO_RELATIVES");
    assertThat(against(oman().channel(ContactChannel.VISIT, null).at(NOON)))
        .containsExactly("OM.NO_DOOR_KNOCKING");
  }

  @Test
  void aMailAtNightIsNoLateCallInOman() {
    Asked mail = oman().by(ContactBy.MACHINE).channel(ContactChannel.EMAIL, "a@example.org");
    assertThat(mail.at(WEDNESDAY.atTime(23, 30)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void theCustomersCountryBindsBesideThePortfolios() {
    Question question = india().question(WEDNESDAY.atTime(20, 0));
    ContactFacts facts = question.facts();
    ContactFacts abroad =
        new ContactFacts(
            facts.book(),
            new Places(List.of("GB"), List.of(Asked.KOLKATA), List.of()),
            facts.debt(),
            facts.customer(),
            facts.history(),
            facts.exemptions());
    assertThat(RulePacks.binding(abroad, WEDNESDAY))
        .extracting(RulePack::code)
        .containsExactly("CORE", "IN_RBI", "GB", "HOUSE");
  }

  @Test
  void whereNoLawIsKnownNothingIsAllowed() {
    ContactVerdict verdict = Asked.in(null, Asked.MUSCAT).at(NOON);
    assertThat(verdict.verdict()).isEqualTo(Verdict.BLOCK);
    assertThat(verdict.missing()).containsExactly("jurisdiction");
  }

  @Test
  void aLawWithoutAPackIsWarnedOf() {
    ContactVerdict verdict = Asked.in("FR", ZoneId.of("Europe/Paris")).at(NOON);
    assertThat(verdict.verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNING);
    assertThat(Asked.warnings(verdict)).containsExactly("CORE.LAW_KNOWN");
    assertThat(Asked.finding(verdict, "CORE", "LAW_KNOWN").figures())
        .containsEntry("without_pack", "FR");
  }

  private static Asked india() {
    return Asked.in("IN", Asked.KOLKATA);
  }

  private static Asked oman() {
    return Asked.in("OM", Asked.MUSCAT);
  }

  private static CustomerFact crisis(boolean stands, Instant since) {
    return new CustomerFact(
        FactKind.MENTAL_HEALTH_CRISIS, null, null, null, stands, since, null, null);
  }
}
