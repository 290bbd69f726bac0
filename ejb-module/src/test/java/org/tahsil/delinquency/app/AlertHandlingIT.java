package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertAct;
import org.tahsil.delinquency.AlertAct.Action;
import org.tahsil.delinquency.AlertAct.Wish;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.AlertState;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;

/** What people do with alerts, and what of them is seen then. */
class AlertHandlingIT {
  private final TestDelinquency late =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-02");
  private final TestLedger books = late.books();
  private final User anna = late.users().add("anna", TestPortfolios.TENANT, "agent");

  @BeforeEach
  void threeAlerts() {
    books.account("A");
    books.item("A", "I1", "2025-01-01", "10.000");
    books.account("B");
    books.item("B", "I1", "2024-11-01", "10.000");
    books.account("C");
    books.item("C", "I1", "2025-01-01", "10.000");
    books.item("C", "I2", "2025-06-01", "90.000");
    late.wholeNight("2025-01-02");
  }

  @Test
  void theMostUrgentComesFirstAndPagesGoOn() {
    assertThat(accounts(query(null, null, null, null, 10))).containsExactly("B", "A", "C");
    assertThat(accounts(query(AlertState.OPEN, null, null, null, 2))).containsExactly("B", "A");
    AlertQuery rest =
        new AlertQuery(null, null, null, null, AlertQuery.Order.PRIORITY, alert("A").id(), 10);
    assertThat(accounts(rest)).containsExactly("C");
    assertThat(accounts(query(null, AlertKind.CURE, null, null, 10))).isEmpty();
    assertThat(accounts(query(null, AlertKind.NEW_DELINQUENCY, AlertPriority.LOW, null, 10)))
        .containsExactly("C");
  }

  @Test
  void whoHasAnAlertIsTheLastWhoGotIt() {
    act("A", new Wish(Action.ASSIGN, "anna", null, null));
    assertThat(accounts(query(null, null, null, "anna", 10))).containsExactly("A");
    late.users().add("bob", TestPortfolios.TENANT, "manager");
    act("A", new Wish(Action.ASSIGN, "bob", null, "yours"));
    assertThat(accounts(query(null, null, null, "anna", 10))).isEmpty();
    act("A", Wish.of(Action.ASSIGN));
    assertThat(alert("A").handling()).isEqualTo(new Alert.Handling(AlertState.OPEN, null, null, 3));
    assertThat(late.alerts().acts(books.portfolio(), alert("A").id()))
        .extracting(AlertAct::assignee)
        .containsExactly("anna", "bob", null);
  }

  @Test
  void onlyWhoWorksOnAlertsOfTheTenantCanHaveOne() {
    late.users().add("watcher", TestPortfolios.TENANT, "viewer");
    late.users().add("stranger", new TenantId("two"), "agent");
    for (String nobody : List.of("watcher", "stranger", "unknown")) {
      assertThatThrownBy(() -> act("A", new Wish(Action.ASSIGN, nobody, null, null)))
          .isInstanceOf(RefusedException.class);
    }
    assertThat(alert("A").handling()).isEqualTo(Alert.Handling.NONE);
  }

  @Test
  void anAcknowledgedAlertIsGoneUntilItIsOpenedAgain() {
    act("B", Wish.of(Action.ACKNOWLEDGE));
    assertThat(accounts(query(AlertState.OPEN, null, null, null, 10))).containsExactly("A", "C");
    assertThat(accounts(query(AlertState.ACKNOWLEDGED, null, null, null, 10))).containsExactly("B");
    assertThatThrownBy(() -> act("B", Wish.of(Action.ACKNOWLEDGE)))
        .isInstanceOf(RefusedException.class);
    act("B", Wish.of(Action.REOPEN));
    assertThat(alert("B").handling().state()).isEqualTo(AlertState.OPEN);
  }

  @Test
  void aSnoozeEndsByItselfOnItsDate() {
    act("A", new Wish(Action.SNOOZE, null, LocalDate.of(2025, 1, 4), "promised"));
    assertThat(alert("A").handling())
        .isEqualTo(new Alert.Handling(AlertState.SNOOZED, null, LocalDate.of(2025, 1, 4), 1));
    late.today("2025-01-03");
    assertThat(alert("A").handling().state()).isEqualTo(AlertState.SNOOZED);
    late.today("2025-01-04");
    assertThat(alert("A").handling()).isEqualTo(new Alert.Handling(AlertState.OPEN, null, null, 1));
    assertThatThrownBy(() -> act("A", Wish.of(Action.SNOOZE))).isInstanceOf(RefusedException.class);
  }

  @Test
  void actsAreNeverChanged() {
    act("A", Wish.of(Action.ACKNOWLEDGE));
    for (String change : List.of("update alert_act set note = 'x'", "delete from alert_act")) {
      assertThatThrownBy(() -> books.server().jdbi().useHandle(h -> h.execute(change)))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void whatANightHasNotCompletedIsUnknown() {
    books.server().jdbi().useHandle(h -> h.execute("update night set status = 'FAILED'"));
    assertThat(accounts(query(null, null, null, null, 10))).isEmpty();
    assertThat(late.alerts().find(books.portfolio(), 1)).isEmpty();
  }

  private void act(String account, Wish wish) {
    late.alerts().act(books.portfolio(), alert(account).id(), wish, anna);
  }

  private Alert alert(String account) {
    return late.alerts().list(books.portfolio(), AlertQuery.newest(10)).stream()
        .filter(found -> found.account().value().equals(account))
        .findFirst()
        .orElseThrow();
  }

  private List<String> accounts(AlertQuery query) {
    return late.alerts().list(books.portfolio(), query).stream()
        .map(found -> found.account().value())
        .toList();
  }

  private static AlertQuery query(
      @Nullable AlertState state,
      @Nullable AlertKind kind,
      @Nullable AlertPriority priority,
      @Nullable String assignee,
      int limit) {
    return new AlertQuery(state, kind, priority, assignee, AlertQuery.Order.PRIORITY, null, limit);
  }
}
