package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.domain.Asked.against;
import static org.tahsil.contact.domain.Asked.warnings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactVerdict;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Finding;
import org.tahsil.contact.RuleOutcome;
import org.tahsil.contact.Verdict;

/** A house rule that two people have set aside warns; a law never does. */
class SetAsideTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final LocalDateTime NOON = DAY.atTime(12, 0);

  @Test
  void aRuleThatIsSetAsideWarnsAndNamesTheExemptionAndItsEnd() {
    Asked asked = mourning().exempt(aside("BEREAVEMENT", null, null));
    ContactVerdict verdict = asked.at(NOON);
    assertThat(verdict.verdict()).isEqualTo(Verdict.ALLOW_WITH_WARNING);
    assertThat(warnings(verdict)).containsExactly("HOUSE.BEREAVEMENT");
    assertThat(Asked.finding(verdict, "HOUSE", "BEREAVEMENT").figures())
        .containsEntry("set_aside", "E1")
        .containsEntry("set_aside_until", "2026-06-11T23:00:00Z");
  }

  @Test
  void itCountsFromTheVeryInstantOfTheWordAndNotAtTheInstantOfItsEnd() {
    Asked asked = mourning().exempt(aside("BEREAVEMENT", null, null));
    assertThat(against(asked.at(NOON.minusHours(2).minusSeconds(1)))).isNotEmpty();
    assertThat(against(asked.at(NOON.minusHours(2)))).isEmpty();
    assertThat(against(asked.at(DAY.plusDays(1).atTime(23, 59, 59)))).isEmpty();
    assertThat(against(asked.at(DAY.plusDays(2).atStartOfDay()))).isNotEmpty();
  }

  @Test
  void anotherRuleChannelOrDebtIsNotMeant() {
    assertThat(against(mourning().exempt(aside("VULNERABLE", null, null)).at(NOON))).isNotEmpty();
    assertThat(against(mourning().exempt(aside("BEREAVEMENT", ContactChannel.SMS, null)).at(NOON)))
        .isNotEmpty();
    assertThat(against(mourning().exempt(aside("BEREAVEMENT", null, "OTHER")).at(NOON)))
        .isNotEmpty();
    assertThat(
            against(mourning().exempt(aside("BEREAVEMENT", ContactChannel.EMAIL, "DEBT")).at(NOON)))
        .isEmpty();
  }

  @Test
  void aLawOfTheSameNameIsNeverTouched() {
    Asked asked =
        Asked.inUs()
            .fact(FactKind.INCONVENIENT_HOURS, NOON.minusDays(1), "11:00-13:00")
            .exempt(aside("TOLD_HOURS", null, null));
    ContactVerdict verdict = asked.at(NOON);
    assertThat(against(verdict)).containsExactly("US_REG_F.TOLD_HOURS");
    assertThat(warnings(verdict)).contains("HOUSE.TOLD_HOURS");
    assertThat(verdict.verdict()).isEqualTo(Verdict.BLOCK);
  }

  @Test
  void aRuleThatOnlyWarnedStaysAsItIs() {
    Asked asked = mail().by(ContactBy.PERSON).barrier("DISPUTE", null);
    List<Finding> before = asked.at(NOON).findings();
    assertThat(asked.exempt(aside("DISPUTE", null, null)).at(NOON).findings()).isEqualTo(before);
  }

  @Test
  void whatTheRuleCouldNotKnowIsMissedNoMore() {
    Asked asked =
        Asked.in("US", Asked.EASTERN)
            .places(List.of(), List.of())
            .exempt(aside("QUIET_HOURS", null, null));
    Finding quiet = Asked.finding(asked.at(NOON), "HOUSE", "QUIET_HOURS");
    assertThat(quiet.outcome()).isEqualTo(RuleOutcome.WARNED);
    assertThat(quiet.missing()).isEmpty();
    assertThat(Asked.finding(asked.at(NOON.plusDays(9)), "HOUSE", "QUIET_HOURS").missing())
        .isNotEmpty();
  }

  @Test
  void theNextLawfulMomentMindsItsBeginAndItsEnd() {
    Asked held = mail().barrier("DISPUTE", DAY.plusDays(9));
    Instant since = NOON.plusHours(5).atZone(Asked.LONDON).toInstant();
    Instant until = DAY.plusDays(2).atStartOfDay(Asked.LONDON).toInstant();
    held.exempt(new SetAside("E1", "DISPUTE", null, null, since, until));
    assertThat(held.at(NOON).nextLawful()).isEqualTo(since);
    held.barrier("CONTACT_HOLD", DAY.plusDays(3));
    assertThat(held.at(NOON.plusHours(6)).nextLawful())
        .as("the hold outlasts the exemption")
        .isEqualTo(DAY.plusDays(9).atStartOfDay(Asked.LONDON).toInstant());
  }

  @Test
  void ofSeveralTheOneThatEndsLastIsNamed() {
    Asked asked = mourning().exempt(aside("BEREAVEMENT", null, null));
    Instant since = NOON.minusDays(3).atZone(Asked.LONDON).toInstant();
    asked.exempt(
        new SetAside("E2", "BEREAVEMENT", null, "DEBT", since, since.plusSeconds(864_000)));
    assertThat(Asked.finding(asked.at(NOON), "HOUSE", "BEREAVEMENT").figures())
        .containsEntry("set_aside", "E2");
  }

  private static Asked mourning() {
    return mail().fact(FactKind.BEREAVEMENT, NOON.minusDays(1));
  }

  private static Asked mail() {
    return Asked.in("GB", Asked.LONDON)
        .by(ContactBy.MACHINE)
        .channel(ContactChannel.EMAIL, "a@example.org");
  }

  /** From two hours before noon to the end of the next day in London. */
  private static SetAside aside(
      String rule, @Nullable ContactChannel channel, @Nullable String account) {
    return new SetAside(
        "E1",
        rule,
        channel,
        account,
        NOON.minusHours(2).atZone(Asked.LONDON).toInstant(),
        DAY.plusDays(2).atStartOfDay(Asked.LONDON).toInstant());
  }
}
