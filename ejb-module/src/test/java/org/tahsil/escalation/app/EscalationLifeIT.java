package org.tahsil.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.Cases;
import org.tahsil.casework.CollectionCase;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.hold.Hold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.night.NightCompleted;
import org.tahsil.shared.outcome.RefusedException;

/** Escalations from their proposal to their end. */
class EscalationLifeIT {
  private static final String DAY = "2025-01-01";

  private final TestEscalations work = new TestEscalations(DAY);
  private final User anna = TestEscalations.user("anna", "agent");
  private final User chief = TestEscalations.user("chief", "manager");
  private CollectionCase late;

  @BeforeEach
  void books() {
    late = work.late("LATE", 100, "10.000");
  }

  @Test
  void aStepWithoutSecondPersonBeginsWhenItsChecklistIsComplete() {
    Escalation one = work.propose(late, EscalationStep.SPECIALIST, anna);
    assertThat(one.state()).isEqualTo(EscalationState.PROPOSED);
    assertThat(state()).isEqualTo(CaseState.OPEN);
    refused("ITEM_OPEN", () -> work.act(one, EscalationAction.ASK, anna));
    assertThat(work.act(work.complete(one, anna), EscalationAction.ASK, anna).state())
        .isEqualTo(EscalationState.ACTIVE);
    assertThat(state()).isEqualTo(CaseState.ESCALATED);
    assertThat(work.reread(one).begunWith()).isEqualTo(work.books().money("10.000"));
    assertThat(holds("LATE")).isEmpty();
  }

  /** Somebody else at work on the customer's account. */
  private int lockUntil(CompletableFuture<Boolean> locked, CompletableFuture<Boolean> seen) {
    int rows =
        work.books()
            .server()
            .jdbi()
            .withHandle(
                h ->
                    h.createQuery("select 1 from account for no key update")
                        .mapTo(Integer.class)
                        .list()
                        .size());
    locked.complete(true);
    assertThat(seen.orTimeout(30, TimeUnit.SECONDS).join()).isTrue();
    return rows;
  }

  @Test
  void aNightWaitsForNobodyAndTheNextDoesWhatItLeft() throws Exception {
    Escalation one = active(EscalationStep.AGENCY);
    work.get(Cases.class)
        .act(
            work.portfolio(),
            late.id(),
            new CaseWish(CaseAction.CLOSE, null, null, null, "OTHER", null, null, null, null, null),
            chief);
    CompletableFuture<Boolean> seen = new CompletableFuture<>();
    CompletableFuture<Boolean> locked = new CompletableFuture<>();
    CompletableFuture<Integer> other =
        CompletableFuture.supplyAsync(
            () -> work.books().server().transactions().in(() -> lockUntil(locked, seen)));
    assertThat(locked.get(30, TimeUnit.SECONDS)).isTrue();
    night(DAY);
    assertThat(lasting("LATE")).hasSize(1);
    seen.complete(true);
    assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    night(DAY);
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.RECALLED);
    assertThat(lasting("LATE")).isEmpty();
  }

  @Test
  void aRefusalEndsItAndAnotherStepMayBeProposed() {
    Escalation one = work.complete(work.propose(late, EscalationStep.LEGAL, anna), anna);
    refused(
        "ESCALATION_PROPOSED_ALREADY", () -> work.propose(late, EscalationStep.SPECIALIST, anna));
    work.act(one, EscalationAction.ASK, anna);
    assertThat(approvals(ApprovalState.PENDING)).hasSize(1);
    EscalationWish no = EscalationWish.of(EscalationAction.REFUSE, "not yet");
    assertThat(work.escalations().act(work.portfolio(), one.id(), no, chief).state())
        .isEqualTo(EscalationState.REFUSED);
    assertThat(approvals(ApprovalState.REFUSED)).hasSize(1);
    assertThat(state()).isEqualTo(CaseState.OPEN);
    assertThat(work.propose(late, EscalationStep.SPECIALIST, anna).id()).isNotEqualTo(one.id());
  }

  @Test
  void aNewStepEndsTheOneBefore() {
    Escalation first = active(EscalationStep.SPECIALIST);
    Escalation second = active(EscalationStep.AGENCY);
    assertThat(work.reread(first).state()).isEqualTo(EscalationState.RECALLED);
    assertThat(work.reread(second).state()).isEqualTo(EscalationState.ACTIVE);
    assertThat(state()).isEqualTo(CaseState.ESCALATED);
    refused("ESCALATION_THERE_ALREADY", () -> work.propose(late, EscalationStep.AGENCY, anna));
  }

  @Test
  void aRecallBringsTheCaseBackAndEndsItsHolds() {
    Escalation one = active(EscalationStep.AGENCY);
    refused("ESCALATION_NEEDS_MANAGER", () -> work.act(one, EscalationAction.RECALL, anna));
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2025-01-05"));
    assertThat(work.act(one, EscalationAction.RECALL, chief).state())
        .isEqualTo(EscalationState.RECALLED);
    assertThat(state()).isEqualTo(CaseState.OPEN);
    assertThat(
            work.get(org.tahsil.casework.Cases.class)
                .find(work.portfolio(), one.caseId())
                .orElseThrow()
                .standing()
                .owner())
        .isEqualTo(chief.name());
    assertThat(lasting("LATE")).isEmpty();
    refused("ESCALATION_STATE", () -> work.act(one, EscalationAction.RECALL, chief));
  }

  @Test
  void thePaymentThatClosesTheCaseEndsTheStepAndItsHold() {
    Escalation one = active(EscalationStep.AGENCY);
    work.books().pay("LATE", "P1", DAY, "9.999");
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.ACTIVE);
    work.books().pay("LATE", "P2", DAY, "0.001");
    assertThat(state()).isEqualTo(CaseState.CLOSED);
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.PAID);
    assertThat(lasting("LATE")).isEmpty();
    assertThat(work.books().story().entries())
        .extracting(entry -> entry.kind())
        .contains("ESCALATION_PROPOSE", "ESCALATION_APPROVE", "ESCALATION_PAID");
  }

  @Test
  void aDecisionOnTheCaseEndsTheStepAndTheNextNightItsHold() {
    Escalation one = active(EscalationStep.AGENCY);
    work.get(Cases.class)
        .act(
            work.portfolio(),
            late.id(),
            new CaseWish(
                CaseAction.CLOSE, null, null, null, "UNCOLLECTABLE", null, null, null, null, null),
            chief);
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.RECALLED);
    assertThat(lasting("LATE")).hasSize(1);
    night(DAY);
    assertThat(lasting("LATE")).isEmpty();
  }

  @Test
  void aPaymentTakesTheQuestionBackAndTheNightWhatNobodyAnswered() {
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    work.act(one, EscalationAction.ASK, anna);
    CollectionCase other = work.late("OTHER", 100, "5.000");
    Escalation old = work.complete(work.propose(other, EscalationStep.AGENCY, anna), anna);
    work.act(old, EscalationAction.ASK, anna);
    work.books().pay("LATE", "P1", DAY, "10.000");
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.CANCELLED);
    assertThat(approvals(ApprovalState.WITHDRAWN)).hasSize(1);
    night("2025-01-14");
    assertThat(work.reread(old).state()).isEqualTo(EscalationState.PENDING_APPROVAL);
    night("2025-01-15");
    assertThat(work.reread(old).state()).isEqualTo(EscalationState.REFUSED);
  }

  private List<Approval> approvals(ApprovalState state) {
    return work.get(Approvals.class)
        .list(work.portfolio(), new ApprovalQuery(state, null, null, null, 10));
  }

  private void night(String date) {
    NightCompleted night =
        new NightCompleted(
            java.util.UUID.randomUUID(), work.portfolio().id(), LocalDate.parse(date));
    work.books()
        .server()
        .transactions()
        .in(
            () -> {
              work.get(Answers.class).onNight(night);
              work.get(WindingUp.class).onNight(night);
              return night;
            });
  }

  @Test
  void actsAreNeverChangedAndAStaleWishIsRefused() {
    Escalation one = work.propose(late, EscalationStep.SPECIALIST, anna);
    work.complete(one, anna);
    refused(
        "CHANGED_MEANWHILE",
        () ->
            work.escalations()
                .act(
                    work.portfolio(),
                    one.id(),
                    EscalationWish.of(EscalationAction.CANCEL, null).at(one.version()),
                    anna));
    assertThatThrownBy(
            () ->
                work.books()
                    .server()
                    .jdbi()
                    .useHandle(h -> h.execute("update escalation_act set note = 'x'")))
        .hasMessageContaining("append-only");
    assertThat(work.escalations().acts(work.portfolio(), one.id()))
        .extracting(act -> act.action())
        .containsExactly(EscalationAction.PROPOSE, EscalationAction.TICK);
  }

  private Escalation active(EscalationStep step) {
    Escalation one = work.complete(work.propose(late, step, anna), anna);
    Escalation asked = work.act(one, EscalationAction.ASK, anna);
    return asked.state() == EscalationState.ACTIVE
        ? asked
        : work.act(one, EscalationAction.APPROVE, chief);
  }

  private CaseState state() {
    return work.reread(late).standing().state();
  }

  private List<Hold> holds(String ref) {
    Account account =
        work.get(Books.class).account(work.portfolio(), new AccountRef(ref)).orElseThrow();
    return work.books().holds().of(account);
  }

  private List<Hold> lasting(String ref) {
    return holds(ref).stream().filter(hold -> hold.lasts(work.today())).toList();
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
