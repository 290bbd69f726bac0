package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.SkillSet;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.casework.Staff.SkillGap;
import org.tahsil.shared.store.TestPortfolios;

/** Which skills cases can need, and the rules that name one. */
class SkillSettingsIT {
  private static final String DAY = "2025-01-01";
  private static final String NEXT = "2025-01-02";
  private static final LocalDate TOMORROW = LocalDate.parse(NEXT);

  private final TestCasework work = new TestCasework(DAY);

  @Test
  void aSetCountsFromItsDayOnWithItsSourceAndIsKept() {
    assertThat(work.settings().skills(work.portfolio()).codes())
        .containsExactly("LEGAL", "HARDSHIP", "HIGH_VALUE", "NEGOTIATION");
    set(TOMORROW, "LEGAL", "FRAUD");
    set(TOMORROW, "LEGAL", "FRAUD");
    assertThat(work.books().column("select count(*) from skill_set")).containsExactly("1");
    assertThat(work.settings().skills(work.portfolio()).decidedBy()).isNull();
    goOn();
    assertThat(work.settings().skills(work.portfolio()))
        .isEqualTo(new SkillSet(List.of("LEGAL", "FRAUD"), "Manual 3", TOMORROW, "ada"));
    assertThat(work.settings().datedSkills(work.portfolio())).hasSize(1);
    set(TOMORROW.plusDays(1));
    assertThat(work.settings().datedSkills(work.portfolio()).get(0).codes()).isEmpty();
    assertThatThrownBy(() -> work.sql("delete from skill_set")).hasMessageContaining("append-only");
    assertThatThrownBy(
            () ->
                work.sql(
                    "insert into skill_set (portfolio_id, valid_from, codes, source, decided_by)"
                        + " values (1, '2025-01-09', array['A', null], 'x', 'x')"))
        .hasMessageContaining("skill_set_codes");
  }

  @Test
  void whatCannotBeASkillIsRefused() {
    assertThat(Refused.by(() -> set(LocalDate.parse(DAY), "LEGAL")))
        .isEqualTo("VALID_FROM_NOT_AHEAD");
    assertThat(Refused.by(() -> set(TOMORROW, "legal"))).isEqualTo("OUT_OF_RANGE");
    assertThat(Refused.by(() -> set(TOMORROW, "A", "A"))).isEqualTo("OUT_OF_RANGE");
    assertThat(Refused.by(() -> set(TOMORROW, twentyOne()))).isEqualTo("OUT_OF_RANGE");
  }

  @Test
  void whatNobodyKnowsIsNeitherNeededNorHad() {
    work.user("anna", "agent");
    work.late("ONE", 40, "10.000");
    work.night(DAY);
    assertThat(Refused.by(() -> seat("anna", "FRAUD", List.of()))).isEqualTo("SKILL_UNKNOWN");
    set(TOMORROW, "FRAUD");
    seat("anna", "FRAUD", List.of());
    assertThat(work.staff().desk(TestPortfolios.TENANT, "anna").orElseThrow().skills())
        .containsExactly("FRAUD");
    assertThat(
            Refused.by(
                () ->
                    work.cases()
                        .act(
                            work.portfolio(),
                            work.open("ONE").id(),
                            CaseWish.requiring("FRAUD", null),
                            work.user("chief", "manager"))))
        .isEqualTo("SKILL_UNKNOWN");
    assertThat(Refused.by(() -> rule("LEGAL"))).isEqualTo("SKILL_UNKNOWN");
    rule("FRAUD");
  }

  @Test
  void aRuleNamesWhatItsCasesNeedAndTheyGoToWhoHasItWhateverTheLanguage() {
    work.user("anna", "agent");
    work.user("bob", "agent");
    seat("anna", "LEGAL", List.of());
    seat("bob", null, List.of("ar"));
    work.late("ONE", 60, "10.000");
    work.sql("update customer set language = 'ar'");
    rule("LEGAL");
    goOn();
    work.night(NEXT);
    assertThat(work.open("ONE").standing().skill()).isEqualTo("LEGAL");
    assertThat(work.open("ONE").standing().owner()).isEqualTo("anna");
    assertThat(work.cases().acts(work.portfolio(), work.open("ONE").id()).get(0).standing().skill())
        .isEqualTo("LEGAL");
    work.books().pay("ONE", "P1", NEXT, "10.000");
    assertThat(work.books().column("select distinct skill from case_act")).containsExactly("LEGAL");
  }

  @Test
  void aCaseThatNobodyIsSkilledForWaitsForItsTeam() {
    work.user("bob", "agent");
    seat("bob", null, List.of("ar"));
    work.late("ONE", 60, "10.000");
    rule("HARDSHIP");
    goOn();
    work.night(NEXT);
    assertThat(work.open("ONE").standing().owner()).isNull();
    assertThat(work.staff().gaps(work.portfolio()))
        .containsExactly(new SkillGap(null, "HARDSHIP", 1));
  }

  private static String[] twentyOne() {
    String[] codes = new String[21];
    for (int no = 0; no < codes.length; no++) {
      codes[no] = "S" + no;
    }
    return codes;
  }

  private void goOn() {
    work.books().portfolios().goTo(work.portfolio(), TOMORROW);
  }

  private void set(LocalDate from, String... codes) {
    work.settings()
        .set(work.portfolio(), new SkillSet(List.of(codes), "Manual 3", from, null), "ada");
  }

  private void seat(String agent, @Nullable String skill, List<String> languages) {
    work.staff()
        .seat(
            TestPortfolios.TENANT,
            new Desk(agent, null, languages, skill == null ? List.of() : List.of(skill), true));
  }

  private void rule(String skill) {
    work.caseRules()
        .set(
            work.portfolio(),
            new CaseRule(
                CaseRule.Kind.DAYS_PAST_DUE,
                31L,
                CasePriority.MEDIUM,
                null,
                skill,
                true,
                "Manual 4",
                TOMORROW,
                null),
            "ada");
  }
}
