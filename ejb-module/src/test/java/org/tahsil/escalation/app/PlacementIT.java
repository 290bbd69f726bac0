package org.tahsil.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.escalation.AgencyReturns;
import org.tahsil.escalation.AgencyReturns.AgencyNote;
import org.tahsil.escalation.AgencyReturns.AgencyPayment;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placement.Kind;
import org.tahsil.escalation.Placements;
import org.tahsil.escalation.Placements.LeftOut;
import org.tahsil.escalation.Placements.LeftOut.Reason;
import org.tahsil.escalation.Placements.Load;
import org.tahsil.escalation.store.PlacedStore;
import org.tahsil.escalation.store.PlacementStore;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.payment.PaymentRow;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestPromise;

/** Files to an agency and what comes back. */
class PlacementIT {
  private static final LocalDate DAY = LocalDate.parse("2025-01-01");

  private final ToldOutcomes told = new ToldOutcomes();
  private final TestEscalations work =
      new TestEscalations(
          DAY.toString(),
          told,
          new PlacedStore(),
          new PlacementStore(),
          new PlacementsService(),
          new AgencyReturnsService());
  private final Placements placements = work.get(Placements.class);
  private final AgencyReturns returns = work.get(AgencyReturns.class);
  private final User anna = TestEscalations.user("anna", "agent");
  private final User chief = TestEscalations.user("chief", "manager");

  @Test
  void whatIsActiveIsSentOnceAndTheFileStaysAsItWas() {
    active("A", "10.000");
    active("B", "2.500");
    work.late("C", 40, "1.000");
    Placement file = make(Kind.PLACEMENT);
    assertThat(file.accounts()).isEqualTo(2);
    assertThat(file.sum()).isEqualTo(work.books().money("12.500"));
    String content = content(file);
    assertThat(content)
        .contains("ACCOUNT,A,C-A,Name of A,OMR,10.000,10.000,2024-09-23,100,,\r\n")
        .endsWith("TOTAL,2,,,OMR,12.500,,,,,\r\n");
    refused("NOTHING_TO_PLACE", () -> make(Kind.PLACEMENT));
    work.books().pay("A", "P1", DAY.toString(), "1.000");
    assertThat(content(file)).isEqualTo(content);
    assertThat(file.sha256()).hasSize(64);
    active("D", "3.000");
    assertThat(content(make(Kind.PLACEMENT))).contains("ACCOUNT,D,").doesNotContain("ACCOUNT,A,");
    assertThat(placements.list(work.portfolio(), "ACME", null, 10)).hasSize(2);
  }

  @Test
  void whomNobodyMayContactIsNotTheAgencysUntilTheHoldEnds() {
    active("A", "10.000");
    active("B", "2.500");
    work.books()
        .server()
        .jdbi()
        .useHandle(h -> h.execute("update customer set email = customer_ref || '@x.example'"));
    Hold death =
        work.books()
            .holds()
            .place(
                work.portfolio(),
                new AccountRef("B"),
                new NewHold(HoldReason.BEREAVEMENT, null, null, Set.of(), DAY, null, null),
                "anna");
    assertThat(loads())
        .containsExactly(load(2, 1, 1, 0, new LeftOut(new AccountRef("B"), Reason.CONTACT_HELD)));
    assertThat(content(make(Kind.PLACEMENT))).contains("C-A@x.example").doesNotContain("ACCOUNT,B");
    refused("NOTHING_TO_PLACE", () -> make(Kind.PLACEMENT));
    work.books().holds().withdraw(work.portfolio(), death.id(), "anna", null);
    assertThat(content(make(Kind.PLACEMENT))).contains("ACCOUNT,B,").contains("C-B@x.example");
  }

  @Test
  void whoHasAgreedOnSomethingIsNotTheAgencysWhileItRuns() {
    active("A", "10.000");
    active("B", "2.500");
    TestPromise.of(
        work.books().server().jdbi(),
        Long.parseLong(
            work.books().column("select account_id from account where account_ref = 'B'").get(0)),
        "OPEN");
    assertThat(loads())
        .containsExactly(load(2, 1, 1, 0, new LeftOut(new AccountRef("B"), Reason.AGREED_ON)));
    assertThat(content(make(Kind.PLACEMENT))).contains("ACCOUNT,A,").doesNotContain("ACCOUNT,B");
    refused("NOTHING_TO_PLACE", () -> make(Kind.PLACEMENT));
    work.books()
        .server()
        .jdbi()
        .useHandle(h -> h.execute("update arrangement_now set state = 'BROKEN'"));
    assertThat(content(make(Kind.PLACEMENT))).contains("ACCOUNT,B,");
  }

  private static Load load(long active, long place, long held, long recall, LeftOut... out) {
    return new Load("ACME", active, place, held, recall, List.of(out));
  }

  private List<Load> loads() {
    return placements.loads(work.portfolio());
  }

  private Placement make(String agency, Kind kind) {
    return placements.make(work.portfolio(), agency, kind, "chief");
  }

  @Test
  void aRecallFileNamesWhatWasTakenBackOrPaidAndNotWhatWasNeverSent() {
    Escalation taken = active("A", "10.000");
    active("B", "2.500");
    make(Kind.PLACEMENT);
    Escalation unsent = active("C", "1.000");
    refused("NOTHING_TO_RECALL", () -> make(Kind.RECALL));
    work.books().pay("B", "P1", DAY.toString(), "2.500");
    work.act(taken, EscalationAction.RECALL, chief);
    work.act(unsent, EscalationAction.RECALL, chief);
    assertThat(loads()).containsExactly(load(0, 0, 0, 2));
    assertThat(content(make(Kind.RECALL)))
        .contains("ACCOUNT,A,C-A,RECALLED,2025-01-01,OMR,10.000")
        .contains("ACCOUNT,B,C-B,PAID,2025-01-01,OMR,0.000")
        .endsWith("TOTAL,2,,,,OMR,10.000\r\n");
    refused("NOTHING_TO_RECALL", () -> make(Kind.RECALL));
  }

  @Test
  void moneyOfAnAgencyIsPostedOnceAndOnlyForItsAccounts() {
    Escalation one = active("A", "10.000");
    work.late("OTHER", 40, "1.000");
    List<AgencyPayment> rows =
        List.of(
            payment("ACME", "R1", "A", "4.000"),
            payment("ACME", "R2", "OTHER", "1.000"),
            payment("RIVAL", "R1", "A", "1.000"));
    assertThat(returns.takePayments(work.portfolio(), rows))
        .allMatch(outcome -> outcome instanceof RowOutcome.Rejected);
    make(Kind.PLACEMENT);
    List<RowOutcome> outcomes = returns.takePayments(work.portfolio(), rows);
    assertThat(outcomes.get(0)).isEqualTo(RowOutcome.ACCEPTED);
    assertThat(outcomes.subList(1, 3))
        .containsExactly(
            RowOutcome.rejected("account_ref", "NOT_PLACED", "OTHER"),
            RowOutcome.rejected("account_ref", "NOT_PLACED", "A"));
    assertThat(returns.takePayments(work.portfolio(), rows).get(0)).isEqualTo(RowOutcome.UNCHANGED);
    assertThat(
            returns
                .takePayments(work.portfolio(), List.of(payment("ACME", "R1", "A", "5.000")))
                .get(0))
        .isEqualTo(RowOutcome.rejected("agency_ref", "CONFLICT", "ACME:R1"));
    assertThat(work.books().column("select method from posting")).containsExactly("AGENCY");
    returns.takePayments(work.portfolio(), List.of(payment("ACME", "R3", "A", "6.000")));
    assertThat(work.reread(one).state()).isEqualTo(EscalationState.PAID);
  }

  @Test
  void nobodyOccupiesTheReferencesOfAnAgency() {
    active("A", "10.000");
    make(Kind.PLACEMENT);
    work.books().pay("A", "ACME:R1", "2025-01-01", "1.000");
    PaymentRow taken = work.books().payment("A", "AGENCY-ACME:R1", "2025-01-01", "1.000", null);
    assertThat(work.books().ledger().take(work.portfolio(), List.of(taken)))
        .containsExactly(
            RowOutcome.rejected("payment_ref", "RESERVED_REFERENCE", "AGENCY-ACME:R1"));
    assertThat(returns.takePayments(work.portfolio(), List.of(payment("ACME", "R1", "A", "4.000"))))
        .containsExactly(RowOutcome.ACCEPTED);
    assertThat(work.books().column("select payment_ref from posting order by posting_id"))
        .containsExactly("ACME:R1", "AGENCY-ACME:R1");
  }

  @Test
  void contactsOfAnAgencyBecomeOutcomesInItsName() {
    active("A", "10.000");
    make(Kind.PLACEMENT);
    Instant at = DAY.atTime(9, 0).atZone(work.portfolio().zone()).toInstant();
    AgencyNote before = note("A", at.minusSeconds(86_400));
    assertThat(returns.takeNotes(work.portfolio(), List.of(before, note("A", at))))
        .containsExactly(
            RowOutcome.rejected("account_ref", "NOT_PLACED", "A"), RowOutcome.ACCEPTED);
    assertThat(told.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.agent()).isEqualTo("ACME");
              assertThat(row.outcome().sourceRef()).isEqualTo("AGENCY-ACME:N1");
            });
  }

  private Escalation active(String account, String amount) {
    CollectionCase late = work.late(account, 100, amount);
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    work.act(one, EscalationAction.ASK, anna);
    Escalation active = work.act(one, EscalationAction.APPROVE, chief);
    assertThat(work.reread(late).standing().state()).isEqualTo(CaseState.ESCALATED);
    return active;
  }

  private Placement make(Kind kind) {
    return make("ACME", kind);
  }

  private String content(Placement file) {
    return new String(
        placements.content(work.portfolio(), file.id()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private AgencyPayment payment(String agency, String ref, String account, String amount) {
    return new AgencyPayment(agency, ref, new AccountRef(account), DAY, work.books().money(amount));
  }

  private static AgencyNote note(String account, Instant at) {
    return new AgencyNote(
        "ACME",
        "N1",
        new NewOutcome(
            new AccountRef(account),
            OutcomeKind.NO_ANSWER,
            "CALL",
            at,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
