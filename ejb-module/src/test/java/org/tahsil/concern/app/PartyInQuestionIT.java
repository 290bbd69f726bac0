package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.access.User;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.Settlements;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;

/** Who may be dead, or somebody else, agrees on nothing until that is decided. */
class PartyInQuestionIT {
  private static final LocalDate SOON = LocalDate.of(2025, 1, 5);
  private final TestConcerns t = new TestConcerns(MoneyBeans.all());

  @BeforeEach
  void twoAccountsOfOneCustomer() {
    t.late("A", "40.000");
    t.lateToo("B", "A", "20.000");
    t.late("C", "20.000");
  }

  @ParameterizedTest
  @CsvSource({"BEREAVEMENT, CUSTOMER_DIED", "WRONG_PERSON, SAME_NAME"})
  void nothingIsAgreedOnWhileItIsUndecided(ConcernKind kind, String reason) {
    Concern told = t.tell(NewConcern.of(kind, new AccountRef("A"), reason));
    String number = String.valueOf(told.id());
    assertInQuestion(number, () -> promise("A"));
    assertInQuestion(number, () -> promise("B"));
    assertInQuestion(number, () -> plan("A"));
    assertInQuestion(number, () -> offer("A", "5", t.agent));
    assertThat(t.books().column("select count(*) from arrangement")).containsExactly("0");
    assertThat(t.books().column("select count(*) from settlement")).containsExactly("0");
    promise("C");
    t.act(told, ConcernAction.WITHDRAW, t.manager);
    promise("A");
    offer("B", "5", t.agent);
  }

  @Test
  void whoMerelyDisputesOrFellIllAgreesAsBefore() {
    t.tell(NewConcern.of(ConcernKind.HARDSHIP, new AccountRef("A"), "ILLNESS"));
    t.tell(t.dispute("A", "1.000", null));
    promise("A");
    offer("B", "5", t.agent);
  }

  @Test
  void anOfferThatWaitsIsNotGrantedMeanwhile() {
    offer("A", "20", t.agent);
    Concern told =
        t.tell(NewConcern.of(ConcernKind.BEREAVEMENT, new AccountRef("A"), "CUSTOMER_DIED"));
    var asked =
        t.approvals().list(t.portfolio(), new ApprovalQuery(null, null, null, null, 9)).get(0);
    ThrowingCallable grant =
        () ->
            t.approvals().decide(t.portfolio(), asked.id(), ApprovalState.GRANTED, null, t.manager);
    assertInQuestion(String.valueOf(told.id()), grant);
    t.approvals().decide(t.portfolio(), asked.id(), ApprovalState.REFUSED, "He died", t.manager);
  }

  private void promise(String account) {
    make(account, ArrangementKind.PROMISE, new Instalment(SOON, t.books().money("5.000")));
  }

  private void plan(String account) {
    make(
        account,
        ArrangementKind.PLAN,
        new Instalment(SOON, t.books().money("5.000")),
        new Instalment(SOON.plusDays(7), t.books().money("5.000")));
  }

  private void make(String account, ArrangementKind kind, Instalment... parts) {
    t.books()
        .server()
        .get(Arrangements.class)
        .make(
            t.portfolio(),
            new AccountRef(account),
            new NewArrangement(kind, List.of(parts), null),
            "agent");
  }

  private void offer(String account, String percent, User by) {
    t.books()
        .server()
        .get(Settlements.class)
        .make(
            t.portfolio(),
            new AccountRef(account),
            new SettlementWish(
                SettlementKind.SETTLEMENT,
                Covers.OVERDUE,
                new BigDecimal(percent),
                null,
                SOON,
                "Leaves the country"),
            by);
  }

  private static void assertInQuestion(String concern, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("PARTY_IN_QUESTION");
              assertThat(refused.refusal().kind().status()).isEqualTo(409);
              assertThat(refused.refusal().value()).isEqualTo(concern);
              assertThat(refused.refusal().remedy()).contains("concern " + concern);
            });
  }
}
