package org.tahsil.night.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.night.NightRun;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;

/** What lets several servers work on one night. */
class SharedNightIT {
  private final TestPortfolios portfolios = new TestPortfolios();
  private final TestServer server =
      new TestServer(
          portfolios, new NightBook(), new UnitBook(), new NightHistory(), new ServerLocks());
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
    run =
        book.begin(
            new NightBook.Request(
                portfolio.id(), LocalDate.parse("2025-01-01"), null, "somebody", "boot-1"),
            Instant.parse("2025-01-01T20:00:00Z"));
  }

  private int servers() {
    return server
        .get(NightHistory.class)
        .find(portfolio.tenant(), run.night())
        .orElseThrow()
        .servers();
  }

  @Test
  void whoHelpsGetsTheLastFreeUnitOfTheStepUnderWay() {
    units.plan(run.night(), portfolio.id(), 10);
    NightBook.Facts night = book.current(run).orElseThrow();
    assertThat(units.free(run.night())).contains(new UnitBook.Key(run.night(), "age", 2));
    for (int unit = 0; unit < 3; unit++) {
      UnitBook.Key key = new UnitBook.Key(run.night(), "age", unit);
      assertThat(units.claim(key, night, unit == 2 ? "boot-2" : "boot-1")).isPresent();
    }
    assertThat(units.free(run.night())).contains(new UnitBook.Key(run.night(), "classify", 2));
    assertThat(servers()).isEqualTo(2);
  }

  @Test
  void aUnitInHandIsNotFree() {
    units.plan(run.night(), portfolio.id(), 10);
    try (Handle worker = CompletableFuture.supplyAsync(jdbi::open).join()) {
      worker.execute("begin");
      worker.execute(
          "update night_unit set done_at = now() where night_id = ? and unit_no = 2", run.night());
      assertThat(units.free(run.night())).contains(new UnitBook.Key(run.night(), "age", 1));
      worker.execute("rollback");
    }
  }

  @Test
  void livingServersAreCountedByTheLockTheyShare() {
    ServerLocks locks = server.get(ServerLocks.class);
    int before = locks.living();
    try (Handle living = CompletableFuture.supplyAsync(jdbi::open).join()) {
      living.execute("select pg_advisory_lock_shared(hashtextextended('tahsil servers', 0))");
      assertThat(locks.living()).isEqualTo(before + 1);
    }
    assertThat(locks.others("boot-2")).contains(run);
    assertThat(locks.others("boot-1")).doesNotContain(run);
  }
}
