package org.tahsil.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Authorities;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationSettings;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.StepSettings;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.outcome.RefusedException;

/** Who may be the second person of an escalation, and what his word covers. */
class SecondPersonIT {
  private static final String DAY = "2025-01-01";

  private final TestEscalations work = new TestEscalations(DAY);
  private final User anna = TestEscalations.user("anna", "agent");
  private final User chief = TestEscalations.user("chief", "manager");
  private final User boss = TestEscalations.user("boss", "manager");
  private CollectionCase late;

  @BeforeEach
  void books() {
    late = work.late("LATE", 100, "10.000");
  }

  @Test
  void whoWorkedOnItIsNotItsSecondPersonWhoeverAsked() {
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, chief), anna);
    work.act(one, EscalationAction.ASK, anna);
    refused("ESCALATION_OWN", () -> work.act(one, EscalationAction.APPROVE, chief));
    Approval asked = approvals(ApprovalState.PENDING).get(0);
    refused(
        "ESCALATION_OWN",
        () ->
            work.get(Approvals.class)
                .decide(work.portfolio(), asked.id(), ApprovalState.GRANTED, null, chief));
    assertThat(approvals(ApprovalState.PENDING)).hasSize(1);
    work.act(one, EscalationAction.CANCEL, anna);
    Escalation two = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    work.tick(two, "STATEMENT_OF_ACCOUNT", "doc 2", null, boss);
    work.act(two, EscalationAction.ASK, anna);
    refused("ESCALATION_OWN", () -> work.act(two, EscalationAction.APPROVE, boss));
    assertThat(work.act(two, EscalationAction.APPROVE, chief).state())
        .isEqualTo(EscalationState.ACTIVE);
  }

  @Test
  void aGrantCoversWhatIsOverdueOnItsDay() {
    limit("20.000");
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    work.act(one, EscalationAction.ASK, anna);
    work.late("LATE", "I2", 50, "15.000");
    refused("ESCALATION_GROWN", () -> work.act(one, EscalationAction.APPROVE, chief));
    work.books().pay("LATE", "P1", DAY, "6.000");
    assertThat(work.act(one, EscalationAction.APPROVE, chief).state())
        .isEqualTo(EscalationState.ACTIVE);
  }

  /** Set the day before, for admins by two of them. */
  private void limit(String most) {
    LocalDate today = work.today();
    work.books().portfolios().goTo(work.portfolio(), today.minusDays(1));
    for (Rank rank : List.of(Rank.MANAGER, Rank.ADMIN)) {
      Authority wish =
          new Authority(
              ApprovalKind.PLACEMENT, rank, today, null, work.books().money(most), "test");
      for (String admin : List.of("root", "toor")) {
        work.get(Authorities.class)
            .set(work.portfolio(), wish, TestEscalations.user(admin, "admin"));
      }
    }
    work.books().portfolios().goTo(work.portfolio(), today);
  }

  @Test
  void aDisputeDoesNotMakeTheMatterSmaller() {
    work.get(EscalationSettings.class)
        .set(
            work.portfolio(),
            new StepSettings(
                EscalationStep.FIELD_VISIT,
                null,
                List.of(),
                work.books().money("10.000"),
                false,
                "test",
                null,
                null),
            "root");
    NewHold dispute =
        new NewHold(
            HoldReason.DISPUTE,
            new ItemRef("I1"),
            work.books().money("9.000"),
            Set.of(),
            work.today(),
            null,
            null);
    work.books().holds().place(work.portfolio(), new AccountRef("LATE"), dispute, "anna");
    Escalation one = work.propose(late, EscalationStep.FIELD_VISIT, anna);
    assertThat(one.overdue()).isEqualTo(work.books().money("1.000"));
    assertThat(work.act(one, EscalationAction.ASK, anna).state())
        .isEqualTo(EscalationState.PENDING_APPROVAL);
  }

  @Test
  void whatNobodyMayGrantIsNotAskedFor() {
    limit("9.999");
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    refused("ABOVE_EVERY_AUTHORITY", () -> work.act(one, EscalationAction.ASK, anna));
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.PROPOSED);
  }

  @Test
  void anAgencyWaitsForASecondPersonWhoIsNotTheOneWhoAsked() {
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, chief), chief);
    assertThat(work.act(one, EscalationAction.ASK, chief).state())
        .isEqualTo(EscalationState.PENDING_APPROVAL);
    assertThat(state()).isEqualTo(CaseState.OPEN);
    refused("ESCALATION_NEEDS_MANAGER", () -> work.act(one, EscalationAction.APPROVE, anna));
    refused("APPROVAL_OWN", () -> work.act(one, EscalationAction.APPROVE, chief));
    refused("ESCALATION_STATE", () -> work.act(one, EscalationAction.ASK, anna));
    assertThat(work.act(one, EscalationAction.APPROVE, boss).state())
        .isEqualTo(EscalationState.ACTIVE);
    assertThat(state()).isEqualTo(CaseState.ESCALATED);
    assertThat(holds("LATE"))
        .singleElement()
        .satisfies(
            hold -> {
              assertThat(hold.terms().reason()).isEqualTo(HoldReason.AGENCY);
              assertThat(hold.lasts(work.today())).isTrue();
            });
  }

  @Test
  void whatWasCompleteWhenAskedMustBeSoWhenApproved() {
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    work.tick(one, "LIMITATION_CHECKED", null, work.today().plusDays(2), anna);
    work.act(one, EscalationAction.ASK, anna);
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2025-01-03"));
    refused("ITEM_DATE_NOT_AHEAD", () -> work.act(one, EscalationAction.APPROVE, chief));
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.PENDING_APPROVAL);
  }

  @Test
  void theApprovalsOwnDoorBeginsTheStepToo() {
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    work.act(one, EscalationAction.ASK, anna);
    Approval asked = approvals(ApprovalState.PENDING).get(0);
    work.get(Approvals.class)
        .decide(work.portfolio(), asked.id(), ApprovalState.GRANTED, null, chief);
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.ACTIVE);
    assertThat(state()).isEqualTo(CaseState.ESCALATED);
  }

  private List<Approval> approvals(ApprovalState state) {
    return work.get(Approvals.class)
        .list(work.portfolio(), new ApprovalQuery(state, null, null, null, 10));
  }

  private CaseState state() {
    return work.reread(late).standing().state();
  }

  private List<Hold> holds(String ref) {
    Account account =
        work.get(Books.class).account(work.portfolio(), new AccountRef(ref)).orElseThrow();
    return work.books().holds().of(account);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
