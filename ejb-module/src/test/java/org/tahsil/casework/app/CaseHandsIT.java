package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases.Opening;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.Staff.Reassignment;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RefusedException;

/** Who gets cases, and who may give them. */
class CaseHandsIT {
  private static final String DAY = "2025-01-01";

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");
  private final User bob = work.user("bob", "agent");
  private final User chief = work.user("chief", "manager");

  @BeforeEach
  void books() {
    work.late("EARLY", 10, "10.000");
    work.late("LATE", 40, "10.000");
    work.late("BIG", 5, "250.000");
  }

  @Test
  void aLeaderMovesAllOfAnAgentsCasesOrSomeWithTheReason() {
    work.night(DAY);
    long late = work.open("LATE").id();
    long big = work.open("BIG").id();
    act(late, CaseWish.of(CaseAction.TAKE), anna);
    act(big, CaseWish.of(CaseAction.TAKE), anna);
    assertThat(move("anna", List.of(big), "bob")).isEqualTo(1);
    assertThat(move("anna", List.of(), "bob")).isEqualTo(1);
    assertThat(move("anna", List.of(), "bob")).isZero();
    assertThat(work.staff().load(work.portfolio()))
        .anySatisfy(
            load -> {
              assertThat(load.user()).isEqualTo("bob");
              assertThat(load.open()).isEqualTo(2);
              assertThat(load.overdue().plain()).isEqualTo("260.000");
            });
    assertThat(work.cases().acts(work.portfolio(), late).get(2).note()).isEqualTo("anna is ill");
    assertThatThrownBy(
            () ->
                work.staff()
                    .reassign(
                        work.portfolio(),
                        new Reassignment("bob", List.of(), "anna", null, " "),
                        chief))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aCaseGivenToNobodyStaysWithItsTeamAndTheTimelineTellsTheMove() {
    work.night(DAY);
    long late = work.open("LATE").id();
    act(late, Wishes.assign("anna", "late", "her language"), chief);
    assertThat(move("anna", List.of(), null)).isEqualTo(1);
    assertThat(work.open("LATE").standing().owner()).isNull();
    assertThat(work.open("LATE").standing().team()).isEqualTo("late");
    assertThat(work.books().story().entries())
        .filteredOn(entry -> entry.kind().equals("CASE_ASSIGN"))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.facts()).containsEntry("note", "anna is ill");
              assertThat(entry.facts()).doesNotContainKey("owner");
            });
    assertThat(work.books().story().entries())
        .filteredOn(entry -> entry.kind().equals("CASE_ASSIGN"))
        .hasSize(2);
  }

  @Test
  void anAgentOpensCasesForHimselfAndALeaderForOthers() {
    work.begin(DAY);
    assertThatThrownBy(() -> openFor("EARLY", "bob", anna))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("CASE_NEEDS_MANAGER"));
    assertThat(openFor("EARLY", "anna", anna)).isEqualTo("anna");
    assertThat(openFor("LATE", bob.name(), chief)).isEqualTo("bob");
  }

  @Test
  void aCaseThatThePortfolioDoesNotHaveIsNamedAndNothingMoves() {
    work.night(DAY);
    long late = work.open("LATE").id();
    act(late, CaseWish.of(CaseAction.TAKE), anna);
    assertRefused("UNKNOWN_CASE", () -> move(null, List.of(late, 4711L), "bob"));
    assertThat(work.open("LATE").standing().owner()).isEqualTo("anna");
    act(late, Wishes.because(CaseAction.CLOSE, "OTHER", null), chief);
    assertThat(move(null, List.of(late), "bob")).isZero();
  }

  @Test
  void aCustomerWithoutAnAccountHereHasNothingToWorkOn() {
    work.begin(DAY);
    work.sql(
        "insert into customer (tenant_id, customer_ref, name) select tenant_id, 'C-ELSEWHERE', 'E'"
            + " from customer where customer_ref = 'C-LATE'");
    assertRefused("CASE_NOTHING_OVERDUE", () -> openFor("ELSEWHERE", "anna", anna));
    assertThat(work.openCustomers()).doesNotContain("C-ELSEWHERE");
  }

  @Test
  void theNextActionOfAnothersCaseIsNotPlannedByAnAgent() {
    work.night(DAY);
    long late = work.open("LATE").id();
    CaseWish plan =
        new CaseWish(
            CaseAction.PLAN,
            null,
            null,
            null,
            null,
            null,
            NextAction.REVIEW,
            work.now().plusSeconds(86_400 * 300),
            null,
            null);
    act(late, CaseWish.of(CaseAction.TAKE), anna);
    assertRefused("CASE_NEEDS_MANAGER", () -> act(late, plan, bob));
    assertThat(work.open("LATE").standing().next()).isEqualTo(NextAction.CALL);
    act(late, plan, anna);
    act(late, plan, chief);
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }

  private @Nullable String openFor(String account, String owner, User by) {
    return work.cases()
        .open(
            work.portfolio(),
            new CustomerRef("C-" + account),
            new Opening(CasePriority.LOW, owner, null, null),
            by)
        .standing()
        .owner();
  }

  private int move(@Nullable String from, List<Long> cases, @Nullable String to) {
    return work.staff()
        .reassign(work.portfolio(), new Reassignment(from, cases, to, null, "anna is ill"), chief);
  }

  private void act(long id, CaseWish wish, User by) {
    work.cases().act(work.portfolio(), id, wish, by);
  }
}
