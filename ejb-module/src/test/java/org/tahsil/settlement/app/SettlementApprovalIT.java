package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.settlement.app.TestSettlements.ADAM;
import static org.tahsil.settlement.app.TestSettlements.ANNA;
import static org.tahsil.settlement.app.TestSettlements.MONA;
import static org.tahsil.settlement.app.TestSettlements.wish;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Weighing.Outcome;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementState;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;

/** Agents offer 5 %, managers 25 %, admins 50 %; a second person grants what lies between. */
class SettlementApprovalIT {
  private final TestSettlements office = new TestSettlements("2025-01-01");

  @Test
  void whatLiesAboveTheOwnAuthorityWaitsForASecondPerson() {
    UUID id = office.offer("5.01", "2025-01-05");
    assertThat(office.stand(id)).isEqualTo("PENDING_APPROVAL 2025-01-01 0.000 0.000");
    office.books().pay("A", "P1", "2025-01-01", "40.000");
    office.today("2025-01-02");
    office.decide(id, ApprovalState.GRANTED, MONA);
    assertThat(office.stand(id)).isEqualTo("OFFERED 2025-01-02 40.000 0.000");
    office.books().pay("A", "P2", "2025-01-02", "0.181");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-02 40.181 2.119");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  @Test
  void whoeverPaidWhileItWasAskedIsSettledByTheWord() {
    UUID id = office.offer("25", "2025-01-05");
    office.books().pay("A", "P1", "2025-01-01", "31.725");
    assertThat(office.stand(id)).isEqualTo("PENDING_APPROVAL 2025-01-01 0.000 0.000");
    office.today("2025-01-03");
    office.decide(id, ApprovalState.GRANTED, MONA);
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 31.725 10.575");
  }

  @Test
  void aRefusalEndsIt() {
    UUID id = office.offer("25", "2025-01-05");
    office.decide(id, ApprovalState.REFUSED, MONA);
    office.books().pay("A", "P1", "2025-01-01", "31.725");
    assertThat(office.stand(id)).isEqualTo("REFUSED 2025-01-01 0.000 0.000");
    assertThat(office.open("A")).isEqualTo("10.575");
    UUID again = office.offer("5", "2025-01-05");
    assertThat(office.get(again).offer().owed().plain()).isEqualTo("10.575");
  }

  @Test
  void limitsHoldFromBelowAndAbove() {
    assertThat(quoted("5", TestSettlements.ANNA)).isEqualTo(Outcome.ALONE);
    assertThat(quoted("5.01", ANNA)).isEqualTo(Outcome.SECOND_PERSON);
    assertThat(quoted("25", MONA)).isEqualTo(Outcome.ALONE);
    assertThat(quoted("25.01", MONA)).isEqualTo(Outcome.SECOND_PERSON);
    assertThat(quoted("50", ADAM)).isEqualTo(Outcome.ALONE);
    assertThat(quoted("50.01", ADAM)).isEqualTo(Outcome.NOBODY);
    refused("ABOVE_EVERY_AUTHORITY", () -> office.offer("50.01", "2025-01-05"));
    UUID id = office.offer("A", "50", "2025-01-05", ANNA);
    refused("APPROVAL_ABOVE_AUTHORITY", () -> office.decide(id, ApprovalState.GRANTED, MONA));
    office.decide(id, ApprovalState.GRANTED, ADAM);
    assertThat(office.get(id).state()).isEqualTo(SettlementState.OFFERED);
  }

  @Test
  void aSecondPersonWantsToKnowWhy() {
    refused(
        "NOTE_FOR_SECOND_PERSON",
        () ->
            office
                .settlements()
                .make(
                    office.books().portfolio(),
                    new AccountRef("A"),
                    wish(SettlementKind.SETTLEMENT, "6", "2025-01-05", null),
                    ANNA));
    assertThat(office.books().column("select count(*) from approval")).containsExactly("0");
  }

  @Test
  void onlyWhoMadeItAndManagersTakeItBack() {
    var other = TestSettlements.user("otto", "agent");
    UUID id = office.offer("6", "2025-01-05");
    refused("SETTLEMENT_NEEDS_MANAGER", () -> withdraw(id, other));
    assertThat(office.get(id).state()).isEqualTo(SettlementState.PENDING_APPROVAL);
    withdraw(id, ANNA);
    refused("SETTLEMENT_NEEDS_MANAGER", () -> withdraw(id, other));
    UUID second = office.offer("5", "2025-01-05");
    withdraw(second, MONA);
    assertThat(office.get(second).state()).isEqualTo(SettlementState.WITHDRAWN);
  }

  private void withdraw(UUID id, org.tahsil.access.User by) {
    office.settlements().withdraw(office.books().portfolio(), id, "Not ours", by);
  }

  @Test
  void whatIsTakenBackOrOverIsNoLongerAsked() {
    UUID id = office.offer("6", "2025-01-05");
    office.settlements().withdraw(office.books().portfolio(), id, "Paid in full", ANNA);
    refused("APPROVAL_NOT_PENDING", () -> office.decide(id, ApprovalState.GRANTED, ADAM));
    assertThat(office.stand(id)).isEqualTo("WITHDRAWN 2025-01-01 0.000 0.000");
    UUID late = office.offer("6", "2025-01-05");
    office.today("2025-01-06");
    office.night("2025-01-05");
    assertThat(office.stand(late)).isEqualTo("EXPIRED 2025-01-06 0.000 0.000");
    refused("APPROVAL_NOT_PENDING", () -> office.decide(late, ApprovalState.GRANTED, ADAM));
  }

  private Outcome quoted(String percent, org.tahsil.access.User by) {
    Quote quote =
        office
            .settlements()
            .quote(
                office.books().portfolio(), new AccountRef("A"), wish(percent, "2025-01-05"), by);
    assertThat(office.books().column("select count(*) from settlement")).containsExactly("0");
    return quote.weighing().outcome();
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
