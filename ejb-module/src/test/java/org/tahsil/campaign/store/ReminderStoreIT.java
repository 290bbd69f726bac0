package org.tahsil.campaign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.campaign.domain.Candidate;
import org.tahsil.campaign.domain.Choice;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.store.TestDatabase;
import org.tahsil.shared.store.TestOverride;
import org.tahsil.shared.store.TestPromise;

class ReminderStoreIT {
  private static final LocalDate DUE = LocalDate.parse("2024-06-01");

  private final Jdbi jdbi = TestDatabase.fresh();
  private final TestBooks books = new TestBooks(jdbi, "lender");
  private final ReminderStore store = new ReminderStore(jdbi);
  private long account;

  @BeforeEach
  void books() {
    account = books.account("A1", books.customer("C1", "a@b.om", "en"));
    books.item(account, 1, DUE, 42_300);
  }

  @Test
  void firesEachTriggerOnceWhenCrossed() {
    assertThat(trigger(DUE)).isZero();
    assertThat(trigger(DUE.plusDays(1))).isEqualTo(1);
    assertThat(trigger(DUE.plusDays(2))).isZero();
    assertThat(trigger(DUE.plusDays(29))).isZero();
    assertThat(trigger(DUE.plusDays(30))).isEqualTo(30);
    assertThat(trigger(DUE.plusDays(31))).isZero();
    assertThat(trigger(DUE.plusDays(60))).isEqualTo(60);
    assertThat(trigger(DUE.plusDays(90))).isEqualTo(90);
    assertThat(trigger(DUE.plusDays(400))).isZero();
  }

  @Test
  void firesOnlyTheHighestWhenNoNightRanOnTheDay() {
    assertThat(trigger(DUE.plusDays(65))).isEqualTo(60);
    assertThat(trigger(DUE.plusDays(66))).isZero();
    assertThat(trigger(DUE.plusDays(95))).isEqualTo(90);
  }

  @Test
  void aCureArmsTheTriggersAgain() {
    assertThat(trigger(DUE.plusDays(31))).isEqualTo(30);
    books.payment(account, 1, DUE.plusDays(32), 42_300);
    LocalDate next = DUE.plusDays(40);
    books.item(account, 2, next, 10_000);

    assertThat(trigger(next.plusDays(1))).isEqualTo(1);
    assertThat(trigger(next.plusDays(30))).isEqualTo(30);
  }

  @Test
  void anItemThatWasOverdueAtTheReminderKeepsTheTriggerFired() {
    books.item(account, 2, DUE.plusDays(10), 10_000);
    assertThat(trigger(DUE.plusDays(30))).isEqualTo(30);
    books.payment(account, 1, DUE.plusDays(31), 42_300);

    assertThat(trigger(DUE.plusDays(35))).isZero();
    assertThat(trigger(DUE.plusDays(41))).isZero();
    assertThat(trigger(DUE.plusDays(70))).isEqualTo(60);
  }

  @Test
  void theSameNightAgainRemindsNobody() {
    LocalDate date = DUE.plusDays(1);
    assertThat(trigger(date)).isEqualTo(1);
    assertThat(trigger(date)).isZero();
    assertThat(count("reminder")).isEqualTo(1);
  }

  @Test
  void aNightOfAnEarlierDateLeavesAloneWhatALaterOneHasSeen() {
    books.aged(account, DUE.plusDays(31), DUE);

    assertThat(store.candidates(unit(DUE.plusDays(5)), books.portfolio())).isEmpty();
  }

  @Test
  void theSecondAccountOfACustomerComesTheNextNight() {
    long second = books.account("A2", candidates(DUE.plusDays(1)).get(0).party().customerId());
    books.item(second, 1, DUE, 5_000);
    books.aged(second, DUE.plusDays(1), DUE);
    LocalDate date = DUE.plusDays(1);

    List<Choice> both =
        candidates(date).stream().map(c -> new Choice(c, Choice.Reason.REMIND)).toList();
    assertThat(both).hasSize(2);
    assertThat(store.record(unit(date), both, Map.of())).hasSize(1);
    assertThat(candidates(date.plusDays(1))).hasSize(1);
  }

  @Test
  void seesAHoldOnContact() {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into hold (account_id, reason, stops, from_on, to_on, placed_by, known_on)
                values (?, 'HARDSHIP', '{CONTACT}', ?, ?, 'x', ?)
                """,
                account,
                DUE,
                DUE.plusDays(5),
                DUE));

    assertThat(candidates(DUE.plusDays(4)).get(0).noContact()).isTrue();
    assertThat(candidates(DUE.plusDays(5)).get(0).noContact()).isFalse();
  }

  @Test
  void seesThatPeopleHaveTakenTheAccountOverFromTheFirstDayToTheLast() {
    TestOverride.of(jdbi, account, "REMINDERS", DUE.plusDays(2), DUE.plusDays(5));
    TestOverride.of(jdbi, account, "DEBITS", DUE.plusDays(2), DUE.plusDays(40));
    SubjectStore sending = new SubjectStore(jdbi);

    assertThat(candidates(DUE.plusDays(1)).get(0).manualUntil()).isNull();
    assertThat(candidates(DUE.plusDays(2)).get(0).manualUntil()).isEqualTo(DUE.plusDays(5));
    assertThat(candidates(DUE.plusDays(4)).get(0).manualUntil()).isEqualTo(DUE.plusDays(5));
    assertThat(candidates(DUE.plusDays(5)).get(0).manualUntil()).isNull();
    Map<Long, String> manual = Map.of(account, "MANUAL_OVERRIDE");
    assertThat(sending.against(List.of(account), DUE.plusDays(1))).isEmpty();
    assertThat(sending.against(List.of(account), DUE.plusDays(4))).isEqualTo(manual);
    assertThat(sending.against(List.of(account), DUE.plusDays(5))).isEmpty();
  }

  @Test
  void seesAnOpenPromiseWhenItDecidesAndWhenItSends() {
    SubjectStore sending = new SubjectStore(jdbi);
    TestPromise.of(jdbi, account, "OPEN");
    assertThat(candidates(DUE.plusDays(4)).get(0).promised()).isTrue();
    assertThat(sending.against(List.of(account), DUE)).isEqualTo(Map.of(account, "OPEN_PROMISE"));

    TestPromise.of(jdbi, account, "BROKEN");
    assertThat(candidates(DUE.plusDays(4)).get(0).promised()).isFalse();
    assertThat(sending.against(List.of(account), DUE)).isEmpty();
  }

  @Test
  void remembersAGapUntilItIsClosed() {
    Candidate late = candidates(DUE.plusDays(1)).get(0);
    Choice gap = new Choice(late, Choice.Reason.NO_ADDRESS);
    store.gaps(unit(DUE.plusDays(1)), List.of(gap));
    store.gaps(unit(DUE.plusDays(2)), List.of(gap));
    assertThat(
            jdbi.<LocalDate, RuntimeException>withHandle(
                h -> h.select("select since from reminder_gap").mapTo(LocalDate.class).one()))
        .isEqualTo(DUE.plusDays(1));

    store.gaps(unit(DUE.plusDays(3)), List.of());
    assertThat(count("reminder_gap")).isZero();
  }

  private int trigger(LocalDate date) {
    List<Choice> due =
        candidates(date).stream().map(c -> new Choice(c, Choice.Reason.REMIND)).toList();
    Set<Long> recorded = store.record(unit(date), due, Map.of());
    assertThat(recorded).hasSize(due.size());
    return due.isEmpty() ? 0 : due.get(0).candidate().trigger();
  }

  private List<Candidate> candidates(LocalDate date) {
    books.age(account, date);
    return store.candidates(unit(date), books.portfolio());
  }

  private NightUnit unit(LocalDate date) {
    UUID night = books.night(date);
    return new NightUnit(night, books.portfolio().id(), date, 0, Long.MAX_VALUE);
  }

  private long count(String table) {
    return jdbi.withHandle(h -> h.select("select count(*) from " + table).mapTo(Long.class).one());
  }
}
