package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.Outcomes.DialledRow;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.WorkQuery.Scope;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;

/** A promise that an agent or a dialler tells is made, and leaves the customer in peace. */
class PromisedIT {
  private static final String DAY = "2025-01-01";

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");

  @BeforeEach
  void books() {
    work.late("A", 40, "40.000");
    work.night(DAY);
  }

  @Test
  void thePromiseIsMadeAndTheOutcomeKeepsItsName() {
    Outcome told = tell(promise("10.000", "2025-01-05"));
    Arrangement made = made(told);
    assertThat(made.state()).isEqualTo(ArrangementState.OPEN);
    assertThat(made.promised()).isEqualTo(work.books().money("10.000"));
    assertThat(made.steps().get(0).dueOn()).isEqualTo(LocalDate.parse("2025-01-05"));
    assertThat(made.making().by()).isEqualTo("anna");
    assertThat(told.caseId()).isEqualTo(work.open("A").id());
  }

  @Test
  void whoPromisedIsLeftOutUntilThePromiseIsBroken() {
    tell(promise("10.000", "2025-01-02"));
    due();
    assertThat(leftOut()).containsExactly(LeftOut.PROMISED);
    assertThat(work.worklist().next(work.portfolio(), Wishes.available(1), "anna")).isEmpty();
    for (String date : List.of("2025-01-02", "2025-01-03", "2025-01-04")) {
      assertThat(leftOut()).as(date).containsExactly(LeftOut.PROMISED);
      work.books().portfolios().goTo(work.portfolio(), LocalDate.parse(date));
      work.night(date);
    }
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2025-01-05"));
    assertThat(leftOut()).isEmpty();
    assertThat(work.worklist().next(work.portfolio(), Wishes.available(1), "anna"))
        .hasValueSatisfying(item -> assertThat(item.worth().amount().plain()).isEqualTo("40.000"));
  }

  @Test
  void whoBreaksAPromiseGetsACase() {
    work.late("EARLY", 5, "10.000");
    tell(Wishes.promise("EARLY", work.books().money("10.000"), "2025-01-02"));
    for (String date : List.of("2025-01-02", "2025-01-03", "2025-01-04")) {
      assertThat(work.openCustomers()).as(date).containsExactly("C-A");
      work.books().portfolios().goTo(work.portfolio(), LocalDate.parse(date));
      work.night(date);
    }
    assertThat(work.open("EARLY").openedFor()).isEqualTo("BROKEN_PROMISES");
  }

  @Test
  void anAgreedCallIsMadeThoughAPromiseIsOpen() {
    tell(promise("10.000", "2025-01-05"));
    tell(Wishes.callback("A", work.now().plusSeconds(60)));
    assertThat(leftOut()).containsExactly(LeftOut.PROMISED);
    due();
    assertThat(leftOut()).isEmpty();
  }

  @Test
  void aCorrectionCancelsWhatIsStillOpenAndMakesWhatIsPromisedInstead() {
    Outcome first = tell(promise("10.000", "2025-01-05"));
    Outcome second = tell(Wishes.instead(promise("12.000", "2025-01-06"), first.id()));
    assertThat(made(first).state()).isEqualTo(ArrangementState.CANCELLED);
    assertThat(made(second).promised()).isEqualTo(work.books().money("12.000"));
    tell(Wishes.instead(Wishes.call("A", OutcomeKind.REFUSAL), second.id()));
    assertThat(made(second).state()).isEqualTo(ArrangementState.CANCELLED);
    assertThat(work.promises().summary(work.portfolio()).open()).isZero();
  }

  @Test
  void whatWasKeptStaysKeptWhenItsOutcomeIsCorrected() {
    Outcome told = tell(promise("10.000", "2025-01-05"));
    work.books().pay("A", "P1", DAY, "10.000");
    tell(Wishes.instead(Wishes.call("A", OutcomeKind.REFUSAL), told.id()));
    assertThat(made(told).state()).isEqualTo(ArrangementState.KEPT);
  }

  @Test
  void whatCannotBePromisedIsRefusedAndNothingIsKept() {
    assertThatThrownBy(() -> tell(promise("40.001", "2025-01-05")))
        .hasMessageContaining("PROMISE_OVER_OUTSTANDING");
    assertThatThrownBy(() -> tell(promise("4.000", "2025-12-05")))
        .hasMessageContaining("PROMISE_TOO_FAR");
    assertThat(told()).isEmpty();
    assertThat(work.contacts()).isEmpty();
  }

  @Test
  void aDiallersPromiseThatCannotBeIsSetAsideAndTheOthersAreTaken() {
    assertThat(
            work.outcomes()
                .take(
                    work.portfolio(),
                    List.of(
                        row("C1", promise("10.000", "2025-01-05")),
                        row("C2", promise("10.000", "2025-01-06")),
                        row("C3", Wishes.call("A", OutcomeKind.NO_ANSWER)))))
        .containsExactly(
            RowOutcome.ACCEPTED,
            RowOutcome.rejected("account_ref", "PROMISE_ALREADY_OPEN", null),
            RowOutcome.ACCEPTED);
    assertThat(told()).hasSize(2);
  }

  @Test
  void aPromiseWhoseDatePassedBeforeItWasToldIsOnlyAnOutcome() {
    NewOutcome late =
        Wishes.at(promise("10.000", "2024-12-30"), work.now().minusSeconds(5 * 86_400));
    assertThat(tell(late).promise()).isNull();
    assertThat(leftOut()).isEmpty();
  }

  private DialledRow row(String call, NewOutcome told) {
    return new DialledRow(Wishes.at(Wishes.under(told, call), work.now().minusSeconds(60)), "anna");
  }

  /** What is to be done next is due, as if its time had come. */
  private void due() {
    work.sql("update collection_case set due_at = ?", work.now().minusSeconds(1));
  }

  private List<LeftOut> leftOut() {
    WorkQuery all = new WorkQuery(Scope.ALL, null, null, null, null, true, null, 10);
    return work.worklist().list(work.portfolio(), all, "anna").items().stream()
        .map(WorkItem::leftOut)
        .map(Objects::requireNonNull)
        .toList();
  }

  private Arrangement made(Outcome told) {
    return work.promises()
        .find(work.portfolio(), Objects.requireNonNull(told.promise()))
        .orElseThrow();
  }

  private List<Outcome> told() {
    return work.outcomes().of(work.portfolio(), new CustomerRef("C-A"), 10);
  }

  private Outcome tell(NewOutcome told) {
    return work.outcomes().tell(work.portfolio(), told, anna);
  }

  private NewOutcome promise(String amount, String on) {
    return Wishes.promise("A", work.books().money(amount), on);
  }
}
