package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.Decision;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RefusedException;

/** What a concern holds ends by the concern; the rest people end. */
class HoldsByHandIT {
  private static final LocalDate LATER = LocalDate.of(2025, 1, 3);

  private final TestConcerns t = new TestConcerns();

  private Concern told() {
    t.late("A", "10.000");
    return t.tell(NewConcern.of(ConcernKind.BEREAVEMENT, new AccountRef("A"), "CUSTOMER_DIED"));
  }

  private UUID hold(Concern found) {
    ConcernFile file = t.concerns().find(t.portfolio(), found.id()).orElseThrow();
    return file.holds().get(0).hold();
  }

  @Test
  void nobodyEndsTheHoldOfAnUndecidedConcern() {
    Concern found = told();
    UUID hold = hold(found);
    t.books().portfolios().goTo(t.portfolio(), LATER);
    assertRefused("HOLD_OF_CONCERN", () -> t.byHand().end(t.portfolio(), hold, LATER, t.agent));
    assertRefused("HOLD_OF_CONCERN", () -> t.byHand().end(t.portfolio(), hold, LATER, t.manager));
    assertRefused(
        "HOLD_OF_CONCERN", () -> t.byHand().withdraw(t.portfolio(), hold, t.manager, "no"));
    assertThat(t.holds("A")).hasSize(1);
  }

  @Test
  void whatGoesOnAfterTheOutcomeIsAManagersToEnd() {
    Concern found = told();
    t.show(found, EvidenceKind.DEATH_CERTIFICATE);
    t.act(found, ConcernAction.TAKE, t.agent);
    t.decide(found, Decision.of(ConcernAction.UPHOLD, "seen"), t.agent);
    UUID hold = hold(found);
    t.books().portfolios().goTo(t.portfolio(), LATER);
    assertRefused(
        "CONCERN_NEEDS_MANAGER", () -> t.byHand().end(t.portfolio(), hold, LATER, t.agent));
    t.byHand().end(t.portfolio(), hold, LATER, t.manager);
    assertThat(t.holds("A"))
        .containsExactly("BEREAVEMENT CONTACT+DEBITS+DPD_CLOCK+FEES 2025-01-01 2025-01-03");
  }

  @Test
  void anotherHoldIsEndedAsBefore() {
    t.late("A", "10.000");
    UUID hold =
        t.books()
            .holds()
            .place(
                t.portfolio(),
                new AccountRef("A"),
                new NewHold(
                    HoldReason.OTHER, null, null, Set.of(), LocalDate.of(2025, 1, 1), null, null),
                "agent")
            .id();
    assertThat(t.byHand().end(t.portfolio(), hold, LATER, t.agent).terms().to()).isEqualTo(LATER);
  }

  @Test
  void severalAccountsAreHeldAndReleasedTogetherButWhatEndedBeforeStaysSo() {
    t.late("A", "10.000");
    t.lateToo("B", "A", "5.000");
    t.lateToo("C", "A", "5.000");
    Concern found =
        t.tell(
            new NewConcern(
                ConcernKind.LEGAL, new CustomerRef("C-A"), null, "COURT", null, null, null, null));
    ConcernFile file = t.concerns().find(t.portfolio(), found.id()).orElseThrow();
    assertThat(file.holds())
        .extracting(held -> held.account().value())
        .containsExactly("A", "B", "C");
    t.books().portfolios().goTo(t.portfolio(), LATER);
    t.books()
        .holds()
        .end(t.portfolio(), file.holds().get(1).hold(), LocalDate.of(2025, 1, 2), "system");
    t.act(found, ConcernAction.WITHDRAW, t.manager);
    assertThat(t.holds("A")).containsExactly("LEGAL CONTACT+DEBITS 2025-01-01 2025-01-03");
    assertThat(t.holds("B")).containsExactly("LEGAL CONTACT+DEBITS 2025-01-01 2025-01-02");
    assertThat(t.holds("C")).containsExactly("LEGAL CONTACT+DEBITS 2025-01-01 2025-01-03");
    assertThat(t.books().column("select count(*) from hold where undone_on is not null"))
        .containsExactly("3");
    assertThat(t.books().story().entries())
        .filteredOn(entry -> entry.kind().equals("HOLD_ENDED"))
        .hasSize(3);
  }

  private static void assertRefused(String code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
