package org.tahsil.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.ExemptionState.ENDED;
import static org.tahsil.contact.ExemptionState.EXPIRED;
import static org.tahsil.contact.ExemptionState.IN_FORCE;
import static org.tahsil.contact.ExemptionState.REFUSED;
import static org.tahsil.contact.ExemptionState.WAITING;
import static org.tahsil.contact.ExemptionState.WITHDRAWN;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.contact.ExemptionState;
import org.tahsil.contact.ExemptionWish;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;

/** What can be set aside, and for how long. */
class ExemptionRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2028, 2, 28);

  @ParameterizedTest(name = "{0} until {1}: {2}")
  @CsvSource({
    "SMS_OF_A_PERSON, 2028-02-29, ",
    "OPEN_PROMISE,    2028-03-29, ",
    "OPEN_PROMISE,    2028-02-28, EXEMPTION_UNTIL_OUT_OF_RANGE",
    "OPEN_PROMISE,    2028-03-30, EXEMPTION_UNTIL_OUT_OF_RANGE",
    "OPTED_OUT,       2028-03-01, LAW_CANNOT_BE_SET_ASIDE",
    "HOURS,           2028-03-01, LAW_CANNOT_BE_SET_ASIDE",
    "PREFERRED_HOURS, 2028-03-01, RULE_ONLY_WARNS",
    "NO_SUCH_RULE,    2028-03-01, HOUSE_RULE_UNKNOWN",
    "sms_of_a_person, 2028-03-01, HOUSE_RULE_UNKNOWN"
  })
  void onlyARuleOfTheHouseForAtMostThirtyDays(String rule, LocalDate until, String code) {
    assertThat(ExemptionRule.fault(wish(rule, until, "He called us"), TODAY).map(Refusal::code))
        .isEqualTo(java.util.Optional.ofNullable(code));
  }

  @Test
  void aLawIsNamedWithItsPackAndClause() {
    Refusal refusal =
        ExemptionRule.fault(wish("HOURS", TODAY.plusDays(1), "x"), TODAY).orElseThrow();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
    assertThat(String.valueOf(refusal.facts().get("clauses")))
        .contains("US_REG_F:1 ", "IN_RBI:1 ", "OM:1 ")
        .doesNotContain("HOUSE");
    Refusal unknown =
        ExemptionRule.fault(wish("NONE", TODAY.plusDays(1), "x"), TODAY).orElseThrow();
    assertThat(unknown.remedy()).contains("SMS_OF_A_PERSON").doesNotContain("PREFERRED");
  }

  @Test
  void aReasonIsOneLineOfOneToThreeHundredCharacters() {
    LocalDate day = TODAY.plusDays(1);
    assertThat(ExemptionRule.fault(wish("DISPUTE", day, "  "), TODAY)).isPresent();
    assertThat(ExemptionRule.fault(wish("DISPUTE", day, "x".repeat(300)), TODAY)).isEmpty();
    assertThat(ExemptionRule.fault(wish("DISPUTE", day, "x".repeat(301)), TODAY)).isPresent();
    assertThat(ExemptionRule.fault(wish("DISPUTE", day, "a\u0000b"), TODAY)).isPresent();
  }

  @Test
  void eachStateMayBecomeTheseAndNoOther() {
    Map<ExemptionState, Set<ExemptionState>> may =
        Map.of(
            WAITING, Set.of(IN_FORCE, REFUSED, WITHDRAWN, EXPIRED),
            IN_FORCE, Set.of(ENDED, EXPIRED));
    for (ExemptionState from : ExemptionState.values()) {
      for (ExemptionState to : ExemptionState.values()) {
        assertThat(from.mayBecome(to))
            .as("%s to %s", from, to)
            .isEqualTo(may.getOrDefault(from, Set.of()).contains(to));
      }
      assertThat(from.stands()).isEqualTo(may.containsKey(from));
    }
  }

  private static ExemptionWish wish(String rule, LocalDate until, String reason) {
    return new ExemptionWish(new CustomerRef("C"), null, rule, null, until, reason);
  }
}
