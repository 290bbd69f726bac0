package org.tahsil.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase;
import org.tahsil.escalation.AgencyReturns;
import org.tahsil.escalation.AgencyReturns.AgencyPayment;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.Escalations.Proposal;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placement.Kind;
import org.tahsil.escalation.Placements;
import org.tahsil.escalation.Placements.LeftOut;
import org.tahsil.escalation.Placements.Load;
import org.tahsil.escalation.store.PlacedStore;
import org.tahsil.escalation.store.PlacementStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;

/** Whose an account is while steps follow each other. */
class PlacementOnceIT {
  private static final String DAY = "2025-01-01";

  private final TestEscalations work =
      new TestEscalations(
          DAY,
          new ToldOutcomes(),
          new PlacedStore(),
          new PlacementStore(),
          new PlacementsService(),
          new AgencyReturnsService());
  private final Placements placements = work.get(Placements.class);
  private final AgencyReturns returns = work.get(AgencyReturns.class);
  private final User anna = TestEscalations.user("anna", "agent");
  private final User chief = TestEscalations.user("chief", "manager");

  @Test
  void noAccountIsWithTwoAgenciesNorTwiceWithOne() {
    Escalation first = active("A", "10.000");
    make(Kind.PLACEMENT);
    work.act(first, EscalationAction.RECALL, chief);
    work.agency("RIVAL", true);
    Escalation second = again(first, "RIVAL");
    assertThat(loads())
        .containsExactly(
            new Load("ACME", 0, 0, 0, 1, List.of()),
            new Load(
                "RIVAL",
                1,
                0,
                1,
                0,
                List.of(new LeftOut(new AccountRef("A"), LeftOut.Reason.RECALL_FIRST))));
    refused("RECALL_FIRST", () -> make("RIVAL", Kind.PLACEMENT));
    assertThat(content(make(Kind.RECALL))).contains("ACCOUNT,A,");
    assertThat(content(make("RIVAL", Kind.PLACEMENT))).contains("ACCOUNT,A,");
    work.act(second, EscalationAction.RECALL, chief);
    Escalation third = again(first, "RIVAL");
    refused("RECALL_FIRST", () -> make("RIVAL", Kind.PLACEMENT));
    make("RIVAL", Kind.RECALL);
    make("RIVAL", Kind.PLACEMENT);
    work.act(third, EscalationAction.RETURN, chief);
    again(first, "ACME");
    assertThat(content(make(Kind.PLACEMENT))).contains("ACCOUNT,A,");
  }

  @Test
  void moneyIsTheAgencysUntilAFileCalledTheAccountBack() {
    Escalation one = active("A", "10.000");
    make(Kind.PLACEMENT);
    goTo("2025-01-03");
    work.act(one, EscalationAction.RECALL, chief);
    goTo("2025-01-05");
    assertThat(paid("R1", "2025-01-04")).isEqualTo(RowOutcome.ACCEPTED);
    make(Kind.RECALL);
    assertThat(paid("R2", "2025-01-05")).isEqualTo(RowOutcome.ACCEPTED);
    goTo("2025-01-07");
    assertThat(paid("R3", "2025-01-06"))
        .isEqualTo(RowOutcome.rejected("account_ref", "NOT_PLACED", "A"));
    assertThat(paid("R1", "2025-01-04")).isEqualTo(RowOutcome.UNCHANGED);
    assertThat(paid("R4", "2024-12-31"))
        .isEqualTo(RowOutcome.rejected("account_ref", "NOT_PLACED", "A"));
  }

  private RowOutcome paid(String ref, String day) {
    return returns
        .takePayments(
            work.portfolio(),
            List.of(
                new AgencyPayment(
                    "ACME",
                    ref,
                    new AccountRef("A"),
                    LocalDate.parse(day),
                    work.books().money("1.000"))))
        .get(0);
  }

  private void goTo(String day) {
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse(day));
  }

  private Escalation again(Escalation before, String agency) {
    Escalation one =
        work.escalations()
            .propose(
                work.portfolio(),
                new Proposal(before.caseId(), EscalationStep.AGENCY, agency, null),
                anna);
    work.act(work.complete(one, anna), EscalationAction.ASK, anna);
    return work.act(one, EscalationAction.APPROVE, chief);
  }

  private Placement make(Kind kind) {
    return make("ACME", kind);
  }

  private Placement make(String agency, Kind kind) {
    return placements.make(work.portfolio(), agency, kind, "chief");
  }

  private List<Load> loads() {
    return placements.loads(work.portfolio());
  }

  private Escalation active(String account, String amount) {
    CollectionCase late = work.late(account, 100, amount);
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    work.act(one, EscalationAction.ASK, anna);
    Escalation active = work.act(one, EscalationAction.APPROVE, chief);
    assertThat(work.reread(late).standing().state()).isEqualTo(CaseState.ESCALATED);
    return active;
  }

  private String content(Placement file) {
    return new String(
        placements.content(work.portfolio(), file.id()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
