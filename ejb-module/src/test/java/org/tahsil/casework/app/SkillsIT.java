package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.casework.Staff.SkillGap;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.WorkQuery.Scope;
import org.tahsil.casework.Worth;
import org.tahsil.shared.store.TestPortfolios;

/** A case that needs a skill comes to nobody who lacks it but by a manager's hand. */
class SkillsIT {
  private static final String DAY = "2025-01-01";

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");
  private final User bob = work.user("bob", "agent");
  private final User chief = work.user("chief", "manager");

  @BeforeEach
  void books() {
    work.late("ONE", 40, "100.000");
    work.late("TWO", 40, "50.000");
    seat("anna", "early", "LEGAL");
    seat("bob", "early", null);
    work.user("zoe", "agent");
    work.staff().seat(TestPortfolios.TENANT, new Desk("zoe", "late", List.of(), List.of(), false));
  }

  @Test
  void itIsOfferedAndHandedOnlyToWhoHasTheSkill() {
    free("ONE", "LEGAL");
    free("TWO", null);
    assertThat(offered("anna", false)).containsExactly("C-ONE", "C-TWO");
    assertThat(offered("bob", false)).containsExactly("C-TWO");
    assertThat(offered("bob", true)).containsExactly("C-ONE");
    WorkItem left = list("bob", true, null).get(0);
    assertThat(left.leftOut()).isEqualTo(LeftOut.NEEDS_SKILL);
    assertThat(left.reasons().get(0).facts()).containsEntry("skill", "LEGAL");
    assertThat(next(bob)).isEqualTo("C-TWO");
    assertThat(next(bob)).isNull();
    assertThat(next(anna)).isEqualTo("C-ONE");
    assertThat(list("anna", false, "LEGAL"))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.customer().value()).isEqualTo("C-ONE");
              assertThat(one.reasons()).extracting(Worth.Term::code).contains("WORK_SKILL");
            });
    assertThat(list("anna", false, "HARDSHIP")).isEmpty();
  }

  @Test
  void nobodyTakesItWhoLacksTheSkillButAManagerGivesItToAnybody() {
    free("ONE", "LEGAL");
    assertThat(Refused.by(() -> act("ONE", CaseWish.of(CaseAction.TAKE), bob)))
        .isEqualTo("CASE_NEEDS_SKILL");
    work.outcomes()
        .tell(work.portfolio(), Wishes.call("ONE", OutcomeKind.RIGHT_PARTY_CONTACT), bob);
    assertThat(work.open("ONE").standing().owner()).isNull();
    act("ONE", Wishes.assign("bob", null, "the lawyer is ill"), chief);
    assertThat(work.open("ONE").standing().skill()).isEqualTo("LEGAL");
    assertThat(work.worklist().find(work.portfolio(), work.open("ONE").id(), "bob"))
        .hasValueSatisfying(one -> assertThat(one.leftOut()).isEqualTo(LeftOut.NOT_DUE));
    act("ONE", CaseWish.of(CaseAction.RELEASE), bob);
    assertThat(Refused.by(() -> act("ONE", CaseWish.of(CaseAction.TAKE), bob)))
        .isEqualTo("CASE_NEEDS_SKILL");
    act("ONE", CaseWish.of(CaseAction.TAKE), anna);
    assertThat(work.open("ONE").standing().owner()).isEqualTo("anna");
  }

  @Test
  void onlyAManagerSaysWhatACaseNeedsAndWhoLacksItLosesIt() {
    free("ONE", null);
    act("ONE", CaseWish.of(CaseAction.TAKE), bob);
    CaseWish wish = CaseWish.requiring("LEGAL", "a lawyer wrote");
    assertThat(Refused.by(() -> act("ONE", wish, bob))).isEqualTo("CASE_NEEDS_MANAGER");
    act("ONE", wish, chief);
    assertThat(work.open("ONE").standing().owner()).isNull();
    assertThat(work.open("ONE").standing().state()).isEqualTo(CaseState.OPEN);
    List<CaseAct> acts = work.cases().acts(work.portfolio(), work.open("ONE").id());
    assertThat(acts.get(acts.size() - 1).action()).isEqualTo(CaseAction.REQUIRE);
    assertThat(acts.get(acts.size() - 1).standing()).isEqualTo(work.open("ONE").standing());
    assertThat(acts.get(acts.size() - 1).standing().skill()).isEqualTo("LEGAL");
    assertThat(work.books().story().entries())
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("CASE_REQUIRE");
              assertThat(entry.facts()).containsEntry("skill", "LEGAL");
            });
    act("ONE", CaseWish.of(CaseAction.TAKE), anna);
    act("ONE", CaseWish.requiring("LEGAL", null), chief);
    assertThat(work.open("ONE").standing().owner()).isEqualTo("anna");
    assertThat(work.open("ONE").standing().state()).isEqualTo(CaseState.WORKING);
    act("ONE", CaseWish.requiring(null, null), chief);
    assertThat(work.open("ONE").standing().skill()).isNull();
  }

  @Test
  void whatNobodyOfTheTeamCanTakeIsCountedAndSaidUntilSomebodyCan() {
    free("ONE", "HARDSHIP");
    free("TWO", "LEGAL");
    act("TWO", Wishes.assign(null, "late", "theirs"), chief);
    assertThat(work.staff().gaps(work.portfolio()))
        .containsExactly(new SkillGap("early", "HARDSHIP", 1), new SkillGap("late", "LEGAL", 1));
    assertThat(list("chief", true, null))
        .allSatisfy(
            one ->
                assertThat(one.warnings())
                    .extracting(Worth.Term::code)
                    .contains("WORK_LEFT_OUT_NEEDS_SKILL", "WORK_SKILL_NOBODY"))
        .hasSize(2);
    seat("bob", "early", "HARDSHIP");
    assertThat(work.staff().gaps(work.portfolio()))
        .containsExactly(new SkillGap("late", "LEGAL", 1));
    work.sql(
        "insert into app_user (user_name, tenant_id, password_hash, language, active)"
            + " values ('bob', 'one', 'x', 'en', false)");
    assertThat(work.staff().gaps(work.portfolio())).hasSize(2);
    act("ONE", Wishes.assign("anna", null, "meanwhile"), chief);
    assertThat(work.staff().gaps(work.portfolio())).hasSize(1);
    assertThat(list("anna", false, null))
        .extracting(WorkItem::nobodySkilled)
        .containsExactly(false, true);
  }

  /** A case that is free and needs a skill, or none. */
  private void free(String account, @Nullable String skill) {
    if (work.openCustomers().isEmpty()) {
      work.night(DAY);
    }
    act(account, Wishes.assign(null, "early", "free"), chief);
    if (skill != null) {
      act(account, CaseWish.requiring(skill, null), chief);
    }
  }

  private void seat(String agent, String team, @Nullable String skill) {
    work.staff()
        .seat(
            TestPortfolios.TENANT,
            new Desk(agent, team, List.of(), skill == null ? List.of() : List.of(skill), true));
  }

  private void act(String account, CaseWish wish, User by) {
    work.cases().act(work.portfolio(), work.open(account).id(), wish, by);
  }

  private @Nullable String next(User agent) {
    return work.worklist()
        .next(work.portfolio(), Wishes.available(1), agent.name())
        .map(item -> item.customer().value())
        .orElse(null);
  }

  private List<String> offered(String agent, boolean leftOut) {
    return list(agent, leftOut, null).stream().map(item -> item.customer().value()).toList();
  }

  private List<WorkItem> list(String agent, boolean leftOut, @Nullable String skill) {
    WorkQuery query = new WorkQuery(Scope.ALL, null, null, skill, null, leftOut, null, 10);
    return work.worklist().list(work.portfolio(), query, agent).items();
  }
}
