package org.tahsil.night.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.domain.StartRule;
import org.tahsil.night.domain.StepNames;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;

class NightStoreIT {
  private static final Instant AT = Instant.parse("2025-01-01T20:00:00Z");
  private static final LocalDate DATE = LocalDate.parse("2025-01-01");

  private final TestPortfolios portfolios = new TestPortfolios();
  private final TestServer server =
      new TestServer(
          portfolios,
          new NightBook(),
          new UnitBook(),
          new NightHistory(),
          new ServerLocks(),
          new Ledgers(),
          new CatchUp());
  private final Jdbi jdbi = server.jdbi();
  private final NightBook book = server.get(NightBook.class);
  private final UnitBook units = server.get(UnitBook.class);
  private Portfolio portfolio;
  private NightRun run;

  @BeforeEach
  void begin() {
    portfolio =
        portfolios.open("OMT", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "insert into customer (tenant_id, customer_ref, name) values ('one','c','c')");
          handle.execute(
              """
              insert into account (portfolio_id, customer_id, account_ref, product, opened_on)
              select ?, customer_id, 'A' || n, 'LOAN', date '2024-01-01'
              from customer, generate_series(1, 25) n
              """,
              portfolio.id().value());
        });
    run = book.begin(request("boot-1"), AT);
  }

  private NightBook.Request request(String boot) {
    return new NightBook.Request(portfolio.id(), DATE, null, "somebody", boot);
  }

  @Test
  void onePortfolioHasOneRunningNight() {
    assertThatThrownBy(() -> book.begin(request("boot-2"), AT))
        .hasMessageContaining("night_running");
  }

  @Test
  void unitsCoverEveryAccountOnceAndAreKeptWhenPlannedAgain() {
    assertThat(units.accounts(portfolio.id())).isEqualTo(25);
    units.plan(run.night(), portfolio.id(), 10);
    units.single(run.night(), "plan", 25);
    units.plan(run.night(), portfolio.id(), 7);
    assertThat(units.open(run.night(), "age", 0, 1)).containsExactly(0, 1, 2);
    assertThat(units.open(run.night(), "age", 1, 2)).containsExactly(1);
    assertThat(covered("age")).isEqualTo(25);
    assertThat(covered("remind")).isEqualTo(25);
  }

  private long covered(String step) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    select count(*) from account a join night_unit u
                      on a.account_id between u.from_account and u.to_account
                    where u.night_id = ? and u.step = ?
                    """,
                    run.night(),
                    step)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void twoWorkersNeverDoTheSameUnit() throws Exception {
    units.plan(run.night(), portfolio.id(), 10);
    NightBook.Facts night = book.current(run).orElseThrow();
    UnitBook.Key key = new UnitBook.Key(run.night(), "age", 1);
    List<Optional<NightUnit>> claims = new ArrayList<>();
    CountDownLatch taken = new CountDownLatch(1);
    CompletableFuture<Void> slow =
        CompletableFuture.runAsync(
            () ->
                jdbi.useHandle(
                    handle -> {
                      handle.execute("begin");
                      handle.execute(
                          """
                          update night_unit set done_at = now()
                          where night_id = ? and step = 'age' and unit_no = 1
                          """,
                          run.night());
                      taken.countDown();
                      waitForABlockedWorker();
                      handle.execute("commit");
                    }));
    assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();
    claims.add(units.claim(key, night, "boot-1"));
    slow.get(10, TimeUnit.SECONDS);
    assertThat(claims).containsExactly(Optional.empty());
  }

  private void waitForABlockedWorker() {
    Instant patience = Instant.now().plus(Duration.ofSeconds(8));
    boolean blocked = false;
    while (!blocked && Instant.now().isBefore(patience)) {
      blocked =
          jdbi.withHandle(
              handle ->
                  handle
                      .select("select exists (select 1 from pg_locks where not granted)")
                      .mapTo(Boolean.class)
                      .one());
    }
  }

  @Test
  void aUnitCountsWhatItDidAndKeepsItsFailures() {
    units.plan(run.night(), portfolio.id(), 10);
    NightBook.Facts night = book.current(run).orElseThrow();
    UnitBook.Key key = new UnitBook.Key(run.night(), "age", 2);
    units.failed(key, "no luck");
    assertThat(units.claim(key, night, "boot-1")).isPresent();
    units.count(key, new StepCount(5, 3, 1, 1), 12);
    assertThat(units.claim(key, night, "boot-1")).isEmpty();
    Night.Step age = step("age");
    assertThat(age.read()).isEqualTo(5);
    assertThat(age.written()).isEqualTo(3);
    assertThat(age.unitsDone()).isEqualTo(1);
    assertThat(age.units()).isEqualTo(3);
    assertThat(age.accountsDone()).isEqualTo(5);
    assertThat(age.accounts()).isEqualTo(25);
  }

  private Night.Step step(String name) {
    Night night =
        server.get(NightHistory.class).find(portfolio.tenant(), run.night()).orElseThrow();
    return night.steps().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void anotherTenantSeesNoNight() {
    assertThat(
            server
                .get(NightHistory.class)
                .find(new org.tahsil.shared.id.TenantId("two"), run.night()))
        .isEmpty();
  }

  @Test
  void onlyTheNightsOfDeadServersAreOrphans() {
    try (Handle living = CompletableFuture.supplyAsync(jdbi::open).join()) {
      living.execute("select pg_advisory_lock(hashtextextended('boot-1', 0))");
      assertThat(server.get(ServerLocks.class).orphans("boot-2")).doesNotContain(run);
      living.execute("select pg_advisory_unlock(hashtextextended('boot-1', 0))");
    }
    assertThat(server.get(ServerLocks.class).orphans("boot-1")).doesNotContain(run);
    assertThat(server.get(ServerLocks.class).orphans("boot-2")).contains(run);
  }

  @Test
  void whoWasDeclaredDeadCanNoLongerEndTheNight() {
    NightRun taken = book.adopt(run, "boot-2").orElseThrow();
    assertThat(book.adopt(run, "boot-3")).isEmpty();
    assertThat(book.current(run)).isEmpty();
    assertThat(book.end(run, Night.Status.FAILED, "zombie", AT)).isFalse();
    assertThat(book.end(taken, Night.Status.COMPLETED, null, AT)).isTrue();
    assertThat(book.lastCompleted(portfolio.id())).contains(DATE);
  }

  @Test
  void aStoppedNightGoesOnWithTheSameId() {
    assertThat(book.requestStop(run.night())).contains(run);
    assertThat(book.current(run).orElseThrow().stopRequested()).isTrue();
    book.end(run, Night.Status.STOPPED, null, AT);
    assertThat(book.requestStop(run.night())).isEmpty();
    assertThat(book.past(portfolio.id(), DATE).sameDate())
        .isEqualTo(new StartRule.Ran(run.night(), DATE, Night.Status.STOPPED));
    assertThat(book.past(portfolio.id(), DATE.plusDays(1)).unfinished())
        .isEqualTo(new StartRule.Ran(run.night(), DATE, Night.Status.STOPPED));
    NightRun again = book.resume(run.night(), "boot-2");
    assertThat(again.night()).isEqualTo(run.night());
    assertThat(book.current(again).orElseThrow().stopRequested()).isFalse();
  }

  @Test
  void theNightBeforeIsTheOneThatCompletedLast() {
    assertThat(server.get(NightHistory.class).before(run.night())).isEmpty();
    book.end(run, Night.Status.COMPLETED, null, AT);
    NightRun later =
        book.begin(
            new NightBook.Request(portfolio.id(), day(1), null, "somebody", "boot-1"),
            AT.plusSeconds(60));
    assertThat(server.get(NightHistory.class).before(later.night()).orElseThrow().id())
        .isEqualTo(run.night());
  }

  @Test
  void missedNightsFollowOneAfterTheOtherUntilTheirLastDate() {
    book.end(run, Night.Status.COMPLETED, null, AT);
    CatchUp chain = server.get(CatchUp.class);
    assertThat(chain.follow(run.night(), "boot-1", AT)).isEmpty();
    NightRun third =
        book.begin(new NightBook.Request(portfolio.id(), day(2), day(4), "somebody", "boot-1"), AT);
    book.end(third, Night.Status.COMPLETED, null, AT);

    NightRun fourth = chain.follow(third.night(), "boot-1", AT).orElseThrow();
    assertThat(book.current(fourth).orElseThrow().businessDate()).isEqualTo(day(3));
    assertThat(shown(third).next()).isEqualTo(fourth.night());
    assertThat(shown(fourth).catchUpTo()).isEqualTo(day(4));
    book.end(fourth, Night.Status.COMPLETED, null, AT);
    NightRun last = chain.follow(fourth.night(), "boot-2", AT).orElseThrow();
    assertThat(shown(last).businessDate()).isEqualTo(day(4));
    assertThat(shown(last).requestedBy()).isEqualTo("somebody");
    book.end(last, Night.Status.COMPLETED, null, AT);
    assertThat(chain.follow(last.night(), "boot-2", AT)).isEmpty();
  }

  @Test
  void aNightThatFailedInTheRowGoesOnUnderItsId() {
    book.end(run, Night.Status.FAILED, "no luck", AT);
    NightRun earlier =
        book.begin(
            new NightBook.Request(portfolio.id(), day(-1), day(2), "somebody", "boot-1"), AT);
    book.end(earlier, Night.Status.COMPLETED, null, AT);
    NightRun again = server.get(CatchUp.class).follow(earlier.night(), "boot-1", AT).orElseThrow();
    assertThat(again.night()).isEqualTo(run.night());
    assertThat(shown(again).catchUpTo()).isEqualTo(day(2));
  }

  private static LocalDate day(int later) {
    return DATE.plusDays(later);
  }

  private Night shown(NightRun of) {
    return server.get(NightHistory.class).find(portfolio.tenant(), of.night()).orElseThrow();
  }

  @Test
  void whatWasCountedBeforeTheEndIsShownWithTheNight() {
    Ledgers ledgers = server.get(Ledgers.class);
    units.plan(run.night(), portfolio.id(), 10);
    units.single(run.night(), "plan", 25);
    ledgers.note(run.night(), ledgers.reconcile(book.current(run).orElseThrow()));
    Reconciliation again = ledgers.reconcile(book.current(run).orElseThrow());
    ledgers.note(run.night(), again);

    assertThat(again.difference().orElseThrow())
        .contains("UNITS: expected %d, found 1".formatted(1 + 3 * StepNames.OF_UNITS.size()))
        .contains("ACCOUNTS: expected 25, found 0, 25 differ");
    Night night = shown(run);
    assertThat(night.checks()).hasSameSizeAs(again.checks());
    assertThat(night.checks()).extracting(Night.Check::name).contains("ACCOUNTS", "LEDGER_TOTAL");
    assertThat(night.checks().get(night.checks().size() - 1).expected().toPlainString())
        .isEqualTo("0.000");
  }
}
