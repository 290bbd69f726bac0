package org.tahsil.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.casework.CollectionCase;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.Escalations.Proposal;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;

/** What must be so on the day on which a step begins. */
class ReadinessIT {
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
  void anAgencyThatTakesNoCasesAnyMoreGetsNone() {
    Escalation one = work.complete(work.propose(late, EscalationStep.AGENCY, anna), anna);
    work.act(one, EscalationAction.ASK, anna);
    work.agency("ACME", false);
    refused("AGENCY_INACTIVE", () -> work.act(one, EscalationAction.APPROVE, chief));
    assertThat(holds("LATE")).isEmpty();
  }

  @Test
  void nobodyIsSetOnWhomNobodyMayContactButTheOwnStepBefore() {
    Escalation lawyers = active(EscalationStep.LEGAL);
    assertThat(active(EscalationStep.AGENCY).state()).isEqualTo(EscalationState.ACTIVE);
    assertThat(work.reread(lawyers).state()).isEqualTo(EscalationState.RECALLED);
    work.books()
        .holds()
        .place(
            work.portfolio(),
            new AccountRef("LATE"),
            new NewHold(
                HoldReason.BEREAVEMENT,
                null,
                null,
                java.util.Set.of(org.tahsil.hold.Stop.CONTACT),
                work.today(),
                null,
                null),
            "anna");
    Escalation visit = work.complete(work.propose(late, EscalationStep.FIELD_VISIT, anna), anna);
    refused("ESCALATION_HELD", () -> work.act(visit, EscalationAction.ASK, anna));
    work.act(visit, EscalationAction.CANCEL, anna);
    assertThat(active(EscalationStep.LEGAL).state()).isEqualTo(EscalationState.ACTIVE);
  }

  @Test
  void theStepOfAnAgencyNeedsOneThatIsActive() {
    work.agency("GONE", false);
    refused("AGENCY_MISSING", () -> propose(EscalationStep.AGENCY, null));
    refused("AGENCY_OF_OTHER_STEP", () -> propose(EscalationStep.LEGAL, "ACME"));
    refused("AGENCY_INACTIVE", () -> propose(EscalationStep.AGENCY, "GONE"));
    refused("UNKNOWN_AGENCY", () -> propose(EscalationStep.AGENCY, "NONE"));
    work.books().pay("LATE", "P1", DAY, "10.000");
    refused("ESCALATION_OF_CLOSED_CASE", () -> propose(EscalationStep.LEGAL, null));
  }

  private Escalation propose(
      EscalationStep step, @org.jspecify.annotations.Nullable String agency) {
    return work.escalations()
        .propose(work.portfolio(), new Proposal(late.id(), step, agency, null), anna);
  }

  private Escalation active(EscalationStep step) {
    Escalation one = work.complete(work.propose(late, step, anna), anna);
    Escalation asked = work.act(one, EscalationAction.ASK, anna);
    return asked.state() == EscalationState.ACTIVE
        ? asked
        : work.act(one, EscalationAction.APPROVE, chief);
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
