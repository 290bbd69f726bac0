package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.TestLedger;

class NightStepsIT {
  private static final String NOW =
      """
      select a.account_ref || ' ' || n.bucket || ' ' || n.overdue_minor || ' ' || n.valid_from
        || ' ' || coalesce(n.next_event_on::text, '-') || case when n.dirty then ' dirty' else '' end
      from age_now n join account a using (account_id) order by a.account_ref
      """;
  private static final String MOVES =
      """
      select a.account_ref || ' ' || t.on_date || ' ' || t.from_bucket || ' > ' || t.to_bucket
        || ' ' || t.days_past_due
      from transition t join account a using (account_id) order by t.on_date, a.account_ref
      """;

  private final TestDelinquency late =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-03-01");
  private final TestLedger books = late.books();

  @BeforeEach
  void oneLateAndOneCurrentAccount() {
    books.account("A");
    books.item("A", "I1", "2024-12-01", "10.000");
    books.account("B");
    books.item("B", "I1", "2025-01-01", "10.000");
  }

  @Test
  void theFirstNightAgesEverybodyAndFindsTheNewlyDelinquent() {
    assertThat(late.wholeNight("2024-12-31"))
        .containsExactly(new StepCount(2, 2, 0, 0), new StepCount(1, 1, 0, 0));
    assertThat(books.column(NOW))
        .containsExactly("A 0-30 10000 2024-12-31 2025-01-01", "B CURRENT 0 2024-12-31 2025-01-02");
    assertThat(books.column(MOVES)).containsExactly("A 2024-12-31 CURRENT > 0-30 30");
    assertThat(alerts()).containsExactly("A NEW_DELINQUENCY MEDIUM");
  }

  @Test
  void theSameDateAgainChangesNothing() {
    late.wholeNight("2024-12-31");
    List<String> before = books.column("select n::text from age_now n order by account_id");
    assertThat(late.wholeNight("2024-12-31")).containsExactly(StepCount.NONE, StepCount.NONE);
    assertThat(books.column("select n::text from age_now n order by account_id")).isEqualTo(before);
    assertThat(alerts()).hasSize(1);
  }

  @Test
  void aUnitRunTwiceInOneNightChangesNothing() {
    UUID night = late.night("2024-12-31");
    late.age(night, "2024-12-31");
    late.alert(night, "2024-12-31");
    assertThat(late.age(night, "2024-12-31")).isEqualTo(StepCount.NONE);
    assertThat(late.alert(night, "2024-12-31")).isEqualTo(new StepCount(1, 0, 1, 0));
    assertThat(books.column("select count(*) from alert")).containsExactly("1");
  }

  @Test
  void aNightWithoutEventsReadsNobody() {
    late.wholeNight("2025-01-02");
    assertThat(late.wholeNight("2025-01-03")).containsExactly(StepCount.NONE, StepCount.NONE);
  }

  @Test
  void anEdgeCrossedWhileNoNightRanIsFoundByTheNextOne() {
    late.wholeNight("2024-12-31");
    late.wholeNight("2025-02-02");
    assertThat(books.column(MOVES))
        .containsExactly(
            "A 2024-12-31 CURRENT > 0-30 30",
            "A 2025-02-02 0-30 > 61-90 63",
            "B 2025-02-02 CURRENT > 31-60 32");
    assertThat(books.column("select valid_from || ' ' || valid_to from age_past order by 1"))
        .containsExactly("2024-12-31 2025-02-02", "2024-12-31 2025-02-02");
    assertThat(alerts())
        .containsExactlyInAnyOrder(
            "A NEW_DELINQUENCY MEDIUM", "A ESCALATION HIGH", "B NEW_DELINQUENCY HIGH");
  }

  @Test
  void aPaymentCuresAtOnceAndTheNightFindsNothingLeftToDo() {
    late.wholeNight("2024-12-31");
    late.today("2025-01-01");
    books.pay("A", "P1", "2025-01-01", "10.000");
    assertThat(books.column(NOW)).contains("A CURRENT 0 2025-01-01 -");
    assertThat(alerts()).contains("A CURE LOW");
    List<String> before = books.column(MOVES);
    late.wholeNight("2025-01-01");
    assertThat(books.column(MOVES)).containsAll(before);
    assertThat(alerts()).containsOnlyOnce("A CURE LOW");
  }

  @Test
  void aPaymentTakenBackPutsTheAccountWhereItsDaysAreAtOnce() {
    late.wholeNight("2024-12-31");
    late.today("2025-01-01");
    books.pay("A", "P1", "2025-01-01", "10.000");
    assertThat(books.column(MOVES)).contains("A 2025-01-01 0-30 > CURRENT 0");
    books.reverse("P1");
    assertThat(books.column(MOVES))
        .containsExactly("A 2024-12-31 CURRENT > 0-30 30", "A 2025-01-01 0-30 > 31-60 31");
    assertThat(books.column("select bucket from age_now order by account_id limit 1"))
        .containsExactly("31-60");
  }

  @Test
  void whatChangesWhileANightRunsIsLeftToTheNext() {
    late.wholeNight("2024-12-31");
    late.today("2025-01-01");
    UUID night = late.night("2025-01-01");
    late.age(night, "2025-01-01");
    books.pay("A", "P1", "2025-01-01", "10.000");
    assertThat(books.column("select dirty::text from age_now order by account_id limit 1"))
        .containsExactly("true");
    late.complete(night, "2025-01-01");
    late.today("2025-01-02");
    late.wholeNight("2025-01-02");
    assertThat(alerts()).contains("A CURE LOW");
  }

  @Test
  void aNightMissedInRealTimeComesBeforeWhatChangesAfterIt() {
    late.wholeNight("2024-12-31");
    books.server().jdbi().useHandle(h -> h.execute("update portfolio set simulated_now = null"));
    late.today("2025-01-02");
    books.pay("A", "P1", "2025-01-02", "10.000");
    assertThat(books.column("select dirty::text from age_now order by account_id limit 1"))
        .containsExactly("true");
    late.wholeNight("2025-01-01");
    late.wholeNight("2025-01-02");
    assertThat(books.column(MOVES))
        .containsExactly(
            "A 2024-12-31 CURRENT > 0-30 30",
            "A 2025-01-01 0-30 > 31-60 31",
            "A 2025-01-02 31-60 > CURRENT 0",
            "B 2025-01-02 CURRENT > 0-30 1");
  }

  @Test
  void moneyThatArrivesAfterTheNightOfTheDateUndoesTheMoveAtOnce() {
    late.wholeNight("2024-12-31");
    late.today("2024-12-31");
    books.pay("A", "P1", "2024-12-15", "10.000");
    assertThat(books.column(MOVES)).isEmpty();
    assertThat(books.column(NOW)).contains("A CURRENT 0 2024-12-31 -");
    late.wholeNight("2024-12-31");
    assertThat(books.column(MOVES)).isEmpty();
  }

  @Test
  void heldCreditIsAnEvent() {
    books.account("C");
    books.item("C", "I1", "2025-01-10", "10.000");
    books.pay("C", "P1", "2024-12-15", "10.000");
    late.wholeNight("2024-12-31");
    assertThat(books.column(NOW)).contains("C CURRENT 0 2024-12-31 2025-01-10");
    late.wholeNight("2025-01-10");
    assertThat(books.column("select outstanding_minor::text from age_now order by account_id"))
        .containsExactly("10000", "10000", "0");
  }

  @Test
  void resultsAreHiddenUntilTheirNightIsComplete() {
    UUID night = late.night("2024-12-31");
    late.age(night, "2024-12-31");
    late.alert(night, "2024-12-31");
    assertThat(alerts()).isEmpty();
    late.complete(night, "2024-12-31");
    assertThat(alerts()).hasSize(1);
    assertThat(
            late
                .delinquency()
                .days(books.portfolio(), LocalDate.EPOCH, LocalDate.of(2025, 1, 1))
                .stream()
                .map(d -> d.bucket().label() + " " + d.accounts() + " " + d.outstandingMinor()))
        .containsExactly("CURRENT 1 10000", "0-30 1 10000", "31-60 0 0", "61-90 0 0", "90+ 0 0");
  }

  @Test
  void theTimelineTellsOfMovesAndAlerts() {
    late.wholeNight("2024-12-31");
    assertThat(books.story().entries())
        .extracting("kind", "dedupeKey")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("BUCKET_CHANGED", "bucket:2024-12-31:0-30"),
            org.assertj.core.groups.Tuple.tuple(
                "ALERT_RAISED", "alert:2024-12-31:NEW_DELINQUENCY"));
  }

  private List<String> alerts() {
    return late.alerts().list(books.portfolio(), AlertQuery.newest(100)).stream()
        .map((Alert a) -> a.account() + " " + a.kind() + " " + a.priority())
        .toList();
  }
}
