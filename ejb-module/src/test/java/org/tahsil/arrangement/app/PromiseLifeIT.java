package org.tahsil.arrangement.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangement.Ending;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.delinquency.Alert;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** A promise through money, nights and people, over a real database. */
class PromiseLifeIT {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private final TestPromises promises = new TestPromises("2025-01-01");
  private final TestLedger books = promises.books();
  private final Portfolio portfolio = books.portfolio();
  private final Arrangements arrangements = promises.arrangements();

  @BeforeEach
  void anAccountInArrears() {
    books.item("A", "I1", "2024-12-01", "50.000");
    promises.bear(0);
    promises.night("2024-12-31");
  }

  @Test
  void moneyInTimeKeepsIt() {
    UUID id = promises.promise("2025-01-05 30.000");
    assertThat(promises.stand(id)).isEqualTo("OPEN 2025-01-01 0.000");
    promises.today("2025-01-04");
    books.pay("A", "P1", "2025-01-03", "20.000");
    assertThat(promises.stand(id)).isEqualTo("OPEN 2025-01-01 20.000");
    books.pay("A", "P2", "2025-01-04", "15.000");
    assertThat(promises.stand(id)).isEqualTo("KEPT 2025-01-04 30.000");
    assertThat(promises.get(id).steps().get(0).money())
        .extracting(share -> share.payment() + " " + share.amount().plain())
        .containsExactly("P1 20.000", "P2 10.000");
    assertThat(promises.story()).containsExactly("PROMISE_MADE", "PROMISE_KEPT");
    assertThat(promises.heard().news()).containsExactly("PROMISE KEPT");
    assertThat(promises.alerts()).isEmpty();
  }

  @Test
  void theNightOfItsDateBreaksItAndRaisesAnAlertOnce() {
    UUID id = promises.promise("2025-01-03 30.000");
    assertThat(promises.night("2025-01-01")).isEqualTo(StepCount.NONE);
    promises.today("2025-01-03");
    assertThat(promises.night("2025-01-03")).isEqualTo(new StepCount(1, 1, 0, 0));
    assertThat(promises.stand(id)).isEqualTo("BROKEN 2025-01-04 0.000");
    Alert alert = promises.alerts().get(0);
    assertThat(alert.reason().code()).isEqualTo("ALERT_PROMISE_BROKEN");
    assertThat(alert.reason().facts()).containsEntry("promised", "30.000");
    assertThat(alert.overdue()).isEqualTo(books.money("50.000"));
    assertThat(promises.night("2025-01-04")).isEqualTo(StepCount.NONE);
    assertThat(promises.alerts()).hasSize(1);
    assertThat(promises.story()).containsExactly("PROMISE_MADE", "PROMISE_BROKEN");
    assertThat(promises.heard().news()).containsExactly("PROMISE BROKEN");
  }

  @Test
  void backdatedMoneyShowsThatItWasKeptAfterAll() {
    UUID id = promises.promise("2025-01-03 30.000");
    promises.today("2025-01-03");
    promises.night("2025-01-03");
    promises.today("2025-01-04");
    books.pay("A", "P1", "2025-01-04", "30.000");
    assertThat(promises.stand(id)).as("too late").isEqualTo("BROKEN 2025-01-04 0.000");
    books.pay("A", "P2", "2025-01-03", "30.000");
    assertThat(promises.stand(id)).isEqualTo("KEPT 2025-01-03 30.000");
  }

  @Test
  void moneyTakenBackTakesItBack() {
    UUID id = promises.promise("2025-01-03 30.000");
    promises.today("2025-01-02");
    books.pay("A", "P1", "2025-01-02", "29.000");
    books.pay("A", "P2", "2025-01-02", "1.000");
    assertThat(promises.stand(id)).isEqualTo("KEPT 2025-01-02 30.000");
    books.reverse("P1");
    assertThat(promises.stand(id)).isEqualTo("OPEN 2025-01-01 1.000");
    promises.today("2025-01-06");
    books.pay("A", "P3", "2025-01-06", "9.000");
    assertThat(promises.stand(id)).isEqualTo("PARTLY_KEPT 2025-01-04 1.000");
    assertThat(promises.alerts()).hasSize(1);
    books.reverse("P2");
    assertThat(promises.stand(id)).isEqualTo("BROKEN 2025-01-04 0.000");
    assertThat(promises.alerts()).as("told once").hasSize(1);
  }

  @Test
  void creditNotesAndMoneyOfBeforeDoNotCount() {
    books.pay("A", "P0", "2025-01-01", "5.000");
    UUID id = promises.promise("2025-01-03 30.000");
    books.adjust(PostingKind.CREDIT_NOTE, "C1", "2025-01-01", "10.000");
    books.pay("A", "P1", "2024-12-31", "10.000");
    assertThat(promises.stand(id)).isEqualTo("OPEN 2025-01-01 0.000");
    books.pay("A", "P2", "2025-01-01", "10.000");
    assertThat(promises.stand(id)).isEqualTo("OPEN 2025-01-01 10.000");
  }

  @Test
  void aPersonCancelsItOnceWithAReason() {
    UUID id = promises.promise("2025-01-03 30.000");
    arrangements.cancel(portfolio, id, "Wrong account", "anna");
    Arrangement again = arrangements.cancel(portfolio, id, "Another", "bob");
    assertThat(again.state()).isEqualTo(ArrangementState.CANCELLED);
    assertThat(again.ending()).isEqualTo(new Ending("anna", FIRST, "Wrong account", null));
    promises.today("2025-01-05");
    promises.night("2025-01-04");
    assertThat(promises.stand(id)).isEqualTo("CANCELLED 2025-01-01 0.000");
    assertThat(promises.alerts()).isEmpty();
    assertThat(promises.story()).containsExactly("PROMISE_MADE", "PROMISE_CANCELLED");
  }

  @Test
  void agentsCancelTheirOwnAndManagersAny() {
    UUID id = promises.promise("2025-01-03 30.000");
    assertRefused(
        "PROMISE_NEEDS_MANAGER",
        () -> arrangements.cancel(portfolio, id, "x", user("bob", "agent")));
    assertThat(promises.stand(id)).startsWith("OPEN");
    arrangements.cancel(portfolio, id, "x", user("anna", "agent"));
    UUID next = promises.promise("2025-01-03 30.000");
    assertThat(arrangements.cancel(portfolio, next, "x", user("mona", "manager")).ending())
        .isEqualTo(new Ending("mona", FIRST, "x", null));
  }

  private static org.tahsil.access.User user(String name, String role) {
    return new org.tahsil.access.User(
        name, org.tahsil.shared.store.TestPortfolios.TENANT, java.util.Set.of(role), "en");
  }

  @Test
  void anotherOneTakesItsPlace() {
    UUID old = promises.promise("2025-01-03 30.000");
    books.pay("A", "P1", "2025-01-01", "4.000");
    Arrangement next =
        arrangements.reschedule(
            portfolio,
            old,
            promises.wish(ArrangementKind.PROMISE, "2025-01-08 26.000"),
            "Salary is late",
            "bob");
    assertThat(promises.stand(old)).isEqualTo("RESCHEDULED 2025-01-01 4.000");
    assertThat(promises.get(old).ending())
        .isEqualTo(new Ending("bob", FIRST, "Salary is late", next.id()));
    assertThat(next.making().replaces()).isEqualTo(old);
    books.pay("A", "P2", "2025-01-01", "26.000");
    assertThat(promises.stand(next.id())).isEqualTo("KEPT 2025-01-01 26.000");
    assertRefused("PROMISE_NOT_OPEN", () -> arrangements.cancel(portfolio, old, "x", "bob"));
  }

  @Test
  void whatTheTermsDoNotAllowIsRefused() {
    assertRefused("PROMISE_OVER_OUTSTANDING", () -> promises.promise("2025-01-03 50.001"));
    assertRefused("PROMISE_TOO_FAR", () -> promises.promise("2025-02-02 50.000"));
    assertRefused("PROMISE_DATE_PAST", () -> promises.promise("2024-12-31 50.000"));
    promises.promise("2025-01-03 30.000");
    assertRefused("PROMISE_OVER_OUTSTANDING", () -> promises.promise("2025-01-03 20.001"));
    promises.promise("2025-01-03 20.000");
  }

  @Test
  void whatWasBelievedThenCanBeAsked() {
    UUID id = promises.promise("2025-01-03 30.000");
    promises.today("2025-01-06");
    books.pay("A", "P1", "2025-01-02", "30.000");
    assertThat(states("2025-01-01", null)).containsExactly(ArrangementState.OPEN);
    assertThat(states("2025-01-02", null)).containsExactly(ArrangementState.KEPT);
    assertThat(states("2025-01-05", "2025-01-05")).containsExactly(ArrangementState.BROKEN);
    assertThat(states("2025-01-05", "2025-01-06")).containsExactly(ArrangementState.KEPT);
    assertThat(states("2024-12-31", null)).isEmpty();
    assertThat(promises.stand(id)).startsWith("KEPT 2025-01-02");
  }

  @Test
  void factsAreNeverChanged() {
    promises.promise("2025-01-03 30.000");
    for (String table : List.of("arrangement", "arrangement_instalment", "arrangement_change")) {
      assertThatThrownBy(
              () -> books.server().jdbi().useHandle(h -> h.execute("delete from " + table)))
          .hasMessageContaining("append-only");
    }
  }

  private List<ArrangementState> states(String date, @Nullable String known) {
    Account account =
        books.server().get(Books.class).account(portfolio, new AccountRef("A")).orElseThrow();
    LocalDate knownOn = known == null ? null : LocalDate.parse(known);
    return arrangements.asOf(portfolio, account, LocalDate.parse(date), knownOn).stream()
        .map(Arrangement::state)
        .toList();
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }
}
