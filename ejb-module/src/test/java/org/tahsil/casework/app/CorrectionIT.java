package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** A correction undoes what followed from an outcome: it is its teller's or a manager's to say. */
class CorrectionIT {
  private static final String DAY = "2025-01-01";

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");
  private final User bob = work.user("bob", "agent");
  private final User chief = work.user("chief", "manager");

  @BeforeEach
  void books() {
    work.late("A", 40, "40.000");
    work.night(DAY);
  }

  @Test
  void nobodyCancelsAnothersPromiseByCorrectingIt() {
    Outcome told = tell(Wishes.promise("A", work.books().money("10.000"), "2025-01-05"), anna);
    assertRefused(instead(told), bob);
    assertThat(state(told)).isEqualTo(ArrangementState.OPEN);
    assertThat(work.outcomes().of(work.portfolio(), new CustomerRef("C-A"), 10)).hasSize(1);
    tell(instead(told), anna);
    assertThat(state(told)).isEqualTo(ArrangementState.CANCELLED);
  }

  @Test
  void nobodyWithdrawsAnothersHoldByCorrectingTheDispute() {
    Outcome told = tell(dispute(), anna);
    assertRefused(instead(told), bob);
    assertThat(lasting()).isEqualTo(1);
    Outcome better = tell(instead(told), chief);
    assertThat(lasting()).isZero();
    assertRefused(instead(better), anna);
  }

  private void assertRefused(NewOutcome wish, User by) {
    assertThatThrownBy(() -> tell(wish, by))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("OUTCOME_NEEDS_MANAGER");
              assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
            });
  }

  private ArrangementState state(Outcome told) {
    return work.promises()
        .find(work.portfolio(), Objects.requireNonNull(told.promise()))
        .orElseThrow()
        .state();
  }

  private long lasting() {
    return work.books()
        .column("select hold_id::text from hold where undone_on is null and to_on is null")
        .size();
  }

  private static NewOutcome instead(Outcome told) {
    return Wishes.instead(Wishes.call("A", OutcomeKind.REFUSAL), told.id());
  }

  private static NewOutcome dispute() {
    return new NewOutcome(
        new AccountRef("A"),
        OutcomeKind.DISPUTE,
        "CALL",
        null,
        null,
        null,
        null,
        new ItemRef("I1"),
        "never ordered",
        null,
        null,
        null);
  }

  private Outcome tell(NewOutcome told, User by) {
    return work.outcomes().tell(work.portfolio(), told, by);
  }
}
