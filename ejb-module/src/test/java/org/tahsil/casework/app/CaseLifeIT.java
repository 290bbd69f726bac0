package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases.Opening;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestPortfolios;

/** Cases from their rule to their end. */
class CaseLifeIT {
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
    work.late("RISKY", 5, "10.000");
  }

  @Test
  void aNightOpensACaseForWhomARuleAppliesAndNamesTheFirst() {
    UUID night = work.begin(DAY);
    work.risk("RISKY", DAY, 0.5);
    work.risk("EARLY", DAY, 0.499);
    work.risk("LATE", DAY, 0.9);
    assertThat(work.judge(night, DAY)).isEqualTo(new StepCount(3, 3, 0, 0));
    assertThat(work.openCustomers()).containsExactly("C-BIG", "C-LATE", "C-RISKY");
    assertThat(work.open("LATE").openedFor()).isEqualTo("HIGH_RISK");
    assertThat(work.open("BIG").openedFor()).isEqualTo("OVERDUE_VALUE");
    assertThat(work.open("BIG").priority()).isEqualTo(CasePriority.HIGH);
    assertThat(work.judge(night, DAY)).isEqualTo(StepCount.NONE);
  }

  @Test
  void unansweredTriesOpenACaseUntilTheCustomerIsReached() {
    work.begin(DAY);
    for (String at : List.of("2024-12-20", "2024-12-22", "2024-12-24")) {
      contact("EARLY", at, "NO_ANSWER");
      contact("RISKY", at, "NO_ANSWER");
    }
    contact("RISKY", "2024-12-23", "RIGHT_PARTY_CONTACT");
    work.night(DAY);
    assertThat(work.open("EARLY").openedFor()).isEqualTo("UNRESPONSIVE");
    assertThat(work.openCustomers()).doesNotContain("C-RISKY");
  }

  @Test
  void distributedCasesGoToAgentsWhoTakeThemAlwaysTheSame() {
    work.staff()
        .seat(TestPortfolios.TENANT, new Desk("anna", "early", List.of("ar"), List.of(), true));
    work.staff().seat(TestPortfolios.TENANT, new Desk("bob", "early", List.of(), List.of(), false));
    work.night(DAY);
    assertThat(work.open("LATE").standing().owner()).isEqualTo("anna");
    assertThat(work.open("LATE").standing().team()).isEqualTo("early");
    assertThat(work.open("BIG").standing().owner()).isNull();
  }

  @Test
  void theLastPaymentClosesACaseInItsTransaction() {
    work.night(DAY);
    long id = work.open("LATE").id();
    work.books().pay("LATE", "P1", DAY, "9.999");
    assertThat(state(id)).isEqualTo(CaseState.OPEN);
    work.books().pay("LATE", "P2", DAY, "0.001");
    CollectionCase closed = work.cases().find(work.portfolio(), id).orElseThrow();
    assertThat(closed.standing().state()).isEqualTo(CaseState.CLOSED);
    assertThat(closed.closedFor()).isEqualTo("PAID");
    assertThat(work.books().story().entries())
        .extracting(entry -> entry.kind())
        .contains("CASE_OPEN", "CASE_PAID");
  }

  @Test
  void aDecisionStandsForItsDaysAndThenTheRuleOpensAnew() {
    work.night(DAY);
    long id = work.open("LATE").id();
    act(id, Wishes.because(CaseAction.CLOSE, "UNCOLLECTABLE", "moved away"), chief);
    assertThat(work.night(DAY).written()).isZero();
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2025-02-01"));
    work.night("2025-02-01");
    assertThat(work.open("LATE").id()).isNotEqualTo(id);
    assertThat(state(id)).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void aCustomerHasOneOpenCaseWhoeverTries() throws Exception {
    work.begin(DAY);
    List<String> answers =
        Together.run(6, () -> open("EARLY", anna).map(one -> "opened").orElse("refused"));
    assertThat(answers).containsOnlyOnce("opened").hasSize(6);
    assertThatThrownBy(
            () ->
                work.sql(
                    """
            insert into collection_case (portfolio_id, customer_id, opened_for, opened_on, state,
                next_action, due_at, priority)
            select portfolio_id, customer_id, 'X', opened_on, 'WORKING', 'CALL', due_at, 'LOW'
            from collection_case
            """))
        .hasMessageContaining("case_open");
    assertThatThrownBy(() -> open("NOBODY", anna)).isInstanceOf(RefusedException.class);
  }

  @Test
  void ofAllWhoTakeACaseExactlyOneGetsItAndTheOthersLearnWho() throws Exception {
    work.night(DAY);
    long id = work.open("LATE").id();
    List<User> agents = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      agents.add(work.user("agent" + i, "agent"));
    }
    List<Callable<String>> tries = new ArrayList<>();
    agents.forEach(agent -> tries.add(() -> take(id, agent)));
    List<String> answers = Together.run(tries);
    String owner = work.open("LATE").standing().owner();
    assertThat(answers).containsOnlyOnce("took it");
    assertThat(answers.stream().filter(answer -> !answer.equals("took it")))
        .hasSize(7)
        .containsOnly("CONFLICT " + owner);
  }

  @Test
  void whatIsBasedOnAnOlderVersionIsStaleAndNamesWhoWasFirst() {
    work.night(DAY);
    CollectionCase seen = work.open("LATE");
    act(seen.id(), CaseWish.of(CaseAction.TAKE), anna);
    assertThatThrownBy(() -> act(seen.id(), CaseWish.of(CaseAction.TAKE).at(seen.version()), bob))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.STALE);
              assertThat(refused.refusal().value()).isEqualTo("anna");
            });
  }

  @Test
  void whatTheRoleOrTheStateDoesNotAllowIsRefused() {
    work.night(DAY);
    long id = work.open("LATE").id();
    User watcher = work.user("watcher", "viewer");
    assertRefused(id, CaseWish.of(CaseAction.TAKE), watcher, "CASE_NEEDS_MANAGER");
    assertRefused(id, Wishes.because(CaseAction.CLOSE, "OTHER", null), anna, "CASE_NEEDS_MANAGER");
    assertRefused(id, Wishes.because(CaseAction.CLOSE, "BORED", null), chief, "CHOICE_INVALID");
    assertRefused(id, CaseWish.of(CaseAction.RELEASE), anna, "CASE_IS_NOBODYS");
    assertRefused(id, Wishes.assign("watcher", null, "x"), chief, "OWNER_CANNOT_WORK");
    assertRefused(id, CaseWish.of(CaseAction.DO_NOT_CALL), anna, "SILENCE_OUT_OF_RANGE");
    act(id, CaseWish.of(CaseAction.TAKE), anna);
    assertRefused(id, CaseWish.of(CaseAction.RELEASE), bob, "CASE_NEEDS_MANAGER");
    act(id, Wishes.because(CaseAction.ESCALATE, "LEGAL", null), anna);
    act(id, Wishes.because(CaseAction.ESCALATE, "AGENCY", null), anna);
    assertRefused(id, CaseWish.of(CaseAction.RELEASE), anna, "CASE_STATE");
  }

  @Test
  void theNextActionIsPlannedWithinAYear() {
    work.night(DAY);
    long id = work.open("LATE").id();
    act(id, CaseWish.of(CaseAction.TAKE), anna);
    assertRefused(id, planned("2026-01-03T00:00:00Z"), anna, "DUE_OUT_OF_RANGE");
    assertRefused(id, planned("2024-12-30T23:59:59Z"), anna, "DUE_OUT_OF_RANGE");
    act(id, planned("2026-01-02T23:59:59Z"), anna);
    assertThat(work.open("LATE").standing().dueAt())
        .isEqualTo(Instant.parse("2026-01-02T23:59:59Z"));
  }

  private static CaseWish planned(String at) {
    return new CaseWish(
        CaseAction.PLAN,
        null,
        null,
        null,
        null,
        null,
        NextAction.CALL,
        Instant.parse(at),
        null,
        null);
  }

  @Test
  void aCaseStandsAsItsLastActSaysAndActsAreNeverChanged() {
    work.night(DAY);
    long id = work.open("LATE").id();
    act(id, CaseWish.of(CaseAction.TAKE), anna);
    act(id, Wishes.because(CaseAction.ESCALATE, "SPECIALIST", "needs care"), anna);
    act(id, CaseWish.of(CaseAction.RETURN), chief);
    act(id, Wishes.assign("bob", "late", "his language"), chief);
    List<CaseAct> acts = work.cases().acts(work.portfolio(), id);
    assertThat(acts)
        .extracting(CaseAct::action)
        .containsExactly(
            CaseAction.OPEN,
            CaseAction.TAKE,
            CaseAction.ESCALATE,
            CaseAction.RETURN,
            CaseAction.ASSIGN);
    assertThat(work.open("LATE").standing()).isEqualTo(acts.get(4).standing());
    assertThatThrownBy(() -> work.sql("update case_act set note = 'x'"))
        .hasMessageContaining("append-only");
  }

  private void contact(String account, String date, String outcome) {
    work.sql(
        """
        insert into interaction (customer_id, account_id, channel, at, direction, outcome)
        select customer_id, account_id, 'CALL', ?::timestamptz, 'OUTBOUND', ? from account
        where account_ref = ?
        """,
        date,
        outcome,
        account);
  }

  private java.util.Optional<CollectionCase> open(String account, User by) {
    try {
      return java.util.Optional.of(
          work.cases()
              .open(
                  work.portfolio(),
                  new CustomerRef("C-" + account),
                  new Opening(CasePriority.LOW, null, null, null),
                  by));
    } catch (RefusedException refused) {
      if (refused.refusal().kind() == Refusal.Kind.CONFLICT) {
        return java.util.Optional.empty();
      }
      throw refused;
    }
  }

  private String take(long id, User agent) {
    try {
      act(id, CaseWish.of(CaseAction.TAKE), agent);
      return "took it";
    } catch (RefusedException refused) {
      return refused.refusal().kind() + " " + refused.refusal().value();
    }
  }

  private void act(long id, CaseWish wish, User by) {
    work.cases().act(work.portfolio(), id, wish, by);
  }

  private void assertRefused(long id, CaseWish wish, User by, String code) {
    assertThatThrownBy(() -> act(id, wish, by))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }

  private CaseState state(long id) {
    return work
        .cases()
        .list(work.portfolio(), new CaseQuery(null, null, null, null, false, null, 9))
        .stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow()
        .standing()
        .state();
  }
}
