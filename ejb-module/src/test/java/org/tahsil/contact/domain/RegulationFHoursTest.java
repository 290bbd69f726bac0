package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.domain.Asked.against;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Verdict;

/** The hours at the customer's place; where places conflict, the hour suits all of them. */
class RegulationFHoursTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

  @ParameterizedTest(name = "number eastern, address {0}: {1} eastern is lawful: {2}")
  @CsvSource({
    "America/New_York, 07:59, false",
    "America/New_York, 08:00, true",
    "America/New_York, 20:59, true",
    "America/New_York, 21:00, false",
    "America/Los_Angeles, 10:59, false",
    "America/Los_Angeles, 11:00, true",
    "America/Los_Angeles, 20:59, true",
    "America/Los_Angeles, 21:00, false",
    "America/Denver, 09:59, false",
    "America/Denver, 10:00, true",
    "America/Denver, 20:59, true",
    "America/Denver, 21:00, false"
  })
  void conflictingPlacesMustAllSuit(ZoneId address, LocalTime eastern, boolean lawful) {
    ContactVerdict verdict =
        Asked.inUs().places(List.of(address), List.of(Asked.EASTERN)).at(DAY.atTime(eastern));
    assertThat(Asked.finding(verdict, "US_REG_F", "HOURS").outcome().forbids())
        .isNotEqualTo(lawful);
    assertThat(verdict.verdict() != Verdict.BLOCK).isEqualTo(lawful);
  }

  @Test
  void theNextLawfulMomentIsTheFirstThatSuitsAllPlaces() {
    Asked asked = Asked.inUs().places(List.of(Asked.PACIFIC), List.of(Asked.EASTERN));
    assertThat(asked.at(DAY.atTime(21, 30)).nextLawful())
        .isEqualTo(DAY.plusDays(1).atTime(11, 0).atZone(Asked.EASTERN).toInstant());
    assertThat(asked.at(DAY.atTime(8, 30)).nextLawful())
        .isEqualTo(DAY.atTime(11, 0).atZone(Asked.EASTERN).toInstant());
  }

  @Test
  void theHourIsTheCustomersOnTheDaysOnWhichClocksChange() {
    Asked asked = Asked.inUs();
    LocalDate spring = LocalDate.of(2026, 3, 8);
    assertThat(asked.at(spring.minusDays(1).atTime(22, 0)).nextLawful())
        .isEqualTo(java.time.Instant.parse("2026-03-08T12:00:00Z"));
    assertThat(against(asked.at(spring.atTime(7, 59)))).contains("US_REG_F.HOURS");
    assertThat(asked.at(spring.atTime(8, 0)).verdict()).isEqualTo(Verdict.ALLOW);
  }

  @Test
  void withoutAPlaceItBlocksAndSaysWhatIsMissing() {
    ContactVerdict verdict = Asked.inUs().places(List.of(), List.of()).at(DAY.atTime(12, 0));
    assertThat(verdict.verdict()).isEqualTo(Verdict.BLOCK);
    assertThat(verdict.missing()).containsExactly("time_zone");
    assertThat(verdict.nextLawful()).isNull();
  }

  @Test
  void mailKeepsTheHoursTooButALetterDoesNot() {
    Asked asked = Asked.inUs();
    assertThat(against(asked.channel(ContactChannel.EMAIL, "a@example.org").at(DAY.atTime(22, 0))))
        .containsExactly("US_REG_F.HOURS");
    assertThat(against(asked.channel(ContactChannel.LETTER, null).at(DAY.atTime(22, 0)))).isEmpty();
  }

  @Test
  void hoursThatTheCustomerCalledInconvenientAreKept() {
    Asked asked =
        Asked.inUs().fact(FactKind.INCONVENIENT_HOURS, DAY.atStartOfDay(), "WEDNESDAY 12:00-14:00");
    ContactVerdict verdict = asked.at(DAY.atTime(12, 0));
    assertThat(against(verdict)).contains("US_REG_F.TOLD_HOURS", "HOUSE.TOLD_HOURS");
    assertThat(verdict.nextLawful()).isEqualTo(DAY.atTime(14, 0).atZone(Asked.EASTERN).toInstant());
    assertThat(against(asked.at(DAY.plusDays(1).atTime(12, 0)))).isEmpty();
  }

  @Test
  void hoursOverMidnightBelongToTheDayOnWhichTheyBegin() {
    Asked asked =
        Asked.inUs().fact(FactKind.INCONVENIENT_HOURS, DAY.atStartOfDay(), "WEDNESDAY 19:00-10:00");
    LocalDateTime thursday = DAY.plusDays(1).atTime(9, 0);
    assertThat(asked.at(thursday).nextLawful())
        .isEqualTo(DAY.plusDays(1).atTime(10, 0).atZone(Asked.EASTERN).toInstant());
    assertThat(against(asked.at(DAY.plusDays(2).atTime(9, 0)))).isEmpty();
  }
}
