package org.tahsil.arrangement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement.Standing;
import org.tahsil.arrangement.Arrangement.Step;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementLine;
import org.tahsil.arrangement.ArrangementQuery;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Arrangements.Summary;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.arrangement.PromisePerformance;
import org.tahsil.arrangement.PromisePerformance.Group;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.store.TestLedger;

/** The plan of 105.750 OMR in four instalments, kept and broken; and what is counted of many. */
class PlanIT {
  private static final AccountRef A = new AccountRef("A");

  private final TestPromises promises = new TestPromises("2025-01-01");
  private final TestLedger books = promises.books();
  private final Portfolio portfolio = books.portfolio();
  private final Arrangements arrangements = promises.arrangements();

  @BeforeEach
  void overdueAndMore() {
    books.item("A", "I1", "2024-12-01", "105.750");
    books.item("A", "I2", "2025-06-01", "50.000");
    promises.bear(1);
    promises.night("2024-12-31");
  }

  @Test
  void itIsKeptWhenEveryInstalmentCame() {
    UUID id = plan();
    assertThat(promises.get(id).steps())
        .extracting(step -> step.dueOn() + " " + step.amount().plain())
        .containsExactly(
            "2025-01-05 26.438", "2025-01-12 26.438", "2025-01-19 26.437", "2025-01-26 26.437");
    pay("2025-01-05", "26.438");
    pay("2025-01-12", "26.438");
    pay("2025-01-19", "26.437");
    assertThat(promises.stand(id)).isEqualTo("OPEN 2025-01-01 79.313");
    assertThat(promises.get(id).nextDue()).isEqualTo("2025-01-26");
    pay("2025-01-26", "26.437");
    assertThat(promises.stand(id)).isEqualTo("KEPT 2025-01-26 105.750");
  }

  @Test
  void itBearsOneMissedInstalmentAndBreaksWithTheSecond() {
    UUID id = plan();
    pay("2025-01-05", "26.438");
    promises.today("2025-01-12");
    promises.night("2025-01-12");
    assertThat(promises.stand(id)).isEqualTo("OPEN 2025-01-01 26.438");
    assertThat(promises.get(id).missed()).isEqualTo(1);
    promises.today("2025-01-19");
    promises.night("2025-01-19");
    assertThat(promises.stand(id)).isEqualTo("BROKEN 2025-01-20 26.438");
    assertThat(promises.alerts())
        .extracting(alert -> alert.reason().code())
        .containsExactly("ALERT_PLAN_BROKEN");
    assertThat(promises.get(id).steps())
        .extracting(Step::standing)
        .containsExactly(Standing.PAID, Standing.MISSED, Standing.MISSED, Standing.WAITING);
  }

  @Test
  void whatIsOutstandingMayBePlannedToo() {
    PlanWish wish =
        new PlanWish(
            Covers.OUTSTANDING,
            null,
            books.money("55.750"),
            2,
            LocalDate.of(2025, 1, 31),
            Frequency.MONTHLY);
    assertThat(arrangements.preview(portfolio, A, wish))
        .containsExactly(
            new Instalment(LocalDate.of(2025, 1, 31), books.money("55.750")),
            new Instalment(LocalDate.of(2025, 2, 28), books.money("100.000")));
    assertThat(books.column("select 'made' from arrangement")).isEmpty();
  }

  @Test
  void ratesCountWhatWasDecidedByAgentAndSegment() {
    b();
    books
        .server()
        .jdbi()
        .useHandle(h -> h.execute("update account set segment = 'RETAIL' where account_ref = 'B'"));
    UUID kept = promises.promise("2025-01-03 60.000");
    UUID partly = promises.make(ArrangementKind.PROMISE, "B", "2025-01-03 30.000");
    NewArrangement third = promises.wish(ArrangementKind.PROMISE, "2025-01-04 10.000");
    arrangements.make(portfolio, new AccountRef("B"), third, "bob");
    promises.today("2025-01-04");
    books.pay("A", "P1", "2025-01-02", "60.000");
    books.pay("B", "P2", "2025-01-02", "12.000");
    promises.night("2025-01-04");
    assertThat(promises.stand(kept)).startsWith("KEPT");
    assertThat(promises.stand(partly)).startsWith("PARTLY_KEPT");
    PromisePerformance found = performance("2025-01-01", "2025-01-05");
    assertThat(found.all().decided()).isEqualTo(3);
    assertThat(found.all().keptRate().orElseThrow()).isEqualByComparingTo("33.3");
    assertThat(found.all().keptAmountRate().orElseThrow()).isEqualByComparingTo("60.0");
    assertThat(found.all().partAmount()).isEqualTo(books.money("12.000"));
    assertThat(found.byAgent()).extracting(Group::name).containsExactly("anna", "bob");
    assertThat(found.bySegment())
        .extracting(Group::name, Group::decided)
        .containsExactly(Tuple.tuple("RETAIL", 2L), Tuple.tuple(null, 1L));
    assertThat(performance("2025-01-05", "2025-01-05").all().decided())
        .as("broken from the day after its date")
        .isEqualTo(1);
    assertThat(performance("2025-02-01", "2025-02-05").all().keptRate()).isEmpty();
  }

  @Test
  void listsFindWhatIsDueAndGoOn() {
    UUID plan = plan();
    LocalDate fifth = LocalDate.of(2025, 1, 5);
    assertThat(list(ArrangementQuery.due(null, fifth, 10))).isEmpty();
    assertThat(list(ArrangementQuery.due(fifth, fifth.plusDays(1), 10))).containsExactly(plan);
    b();
    UUID second = promises.make(ArrangementKind.PROMISE, "B", "2025-01-03 30.000");
    ArrangementQuery newest = ArrangementQuery.in(ArrangementState.OPEN, 1);
    assertThat(list(newest)).containsExactly(second);
    long key = arrangements.list(portfolio, newest).get(0).key();
    assertThat(list(new ArrangementQuery(null, ArrangementKind.PLAN, null, null, "anna", key, 10)))
        .containsExactly(plan);
    assertThat(arrangements.summary(portfolio)).isEqualTo(new Summary(2, 0, 0));
    promises.today("2025-01-04");
    assertThat(arrangements.summary(portfolio)).isEqualTo(new Summary(2, 0, 1));
  }

  private void b() {
    books.account("B");
    books.item("B", "I1", "2024-12-01", "100.000");
  }

  private UUID plan() {
    PlanWish wish =
        new PlanWish(Covers.OVERDUE, null, null, 4, LocalDate.of(2025, 1, 5), Frequency.WEEKLY);
    List<Instalment> parts = arrangements.preview(portfolio, A, wish);
    NewArrangement plan = new NewArrangement(ArrangementKind.PLAN, parts, null);
    return arrangements.make(portfolio, A, plan, "anna").id();
  }

  private List<UUID> list(ArrangementQuery query) {
    return arrangements.list(portfolio, query).stream().map(ArrangementLine::id).toList();
  }

  private PromisePerformance performance(String from, String to) {
    return arrangements.performance(portfolio, LocalDate.parse(from), LocalDate.parse(to));
  }

  private void pay(String date, String amount) {
    promises.today(date);
    books.pay("A", "P" + date, date, amount);
  }
}
