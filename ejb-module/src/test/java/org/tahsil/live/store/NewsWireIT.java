package org.tahsil.live.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.live.LiveNews;
import org.tahsil.live.LiveNews.Kind;
import org.tahsil.live.app.Announcer;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.store.TestLedger;

/** Two servers share a database: what is committed on one is heard on both, in order. */
class NewsWireIT {
  private static final PortfolioId BOOK = new PortfolioId(7);

  private final NewsWire wireOfA = new NewsWire();
  private final TestLedger books =
      new TestLedger(
          "OMR",
          DpdConvention.ELAPSED,
          AllocationRule.HOLD,
          "2025-01-01",
          wireOfA,
          new Announcer());
  private final NewsWire wireOfB = new NewsWire().on(books.server().transactions().source());
  private final BlockingQueue<LiveNews> heardOnA = new LinkedBlockingQueue<>();
  private final BlockingQueue<LiveNews> heardOnB = new LinkedBlockingQueue<>();
  private final List<Thread> listeners = new ArrayList<>();

  @BeforeEach
  void bothListen() {
    wireOfA.on(books.server().transactions().source());
    listen(wireOfA, heardOnA);
    listen(wireOfB, heardOnB);
    awaitListeners(2);
  }

  @AfterEach
  void bothEnd() throws InterruptedException {
    wireOfA.stop();
    wireOfB.stop();
    for (Thread listener : listeners) {
      listener.join(TimeUnit.SECONDS.toMillis(30));
      assertThat(listener.isAlive()).isFalse();
    }
  }

  @Test
  void whatIsCommittedOnOneIsHeardOnBothAndWhatIsNotIsNever() throws Exception {
    long account = books.account("A");
    assertThatThrownBy(
            () ->
                books
                    .server()
                    .transactions()
                    .in(
                        () -> {
                          wireOfA.tell(BOOK, Kind.ALERTS, List.of());
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    books
        .server()
        .transactions()
        .in(
            () -> {
              wireOfA.tell(BOOK, Kind.AGEING, List.of(account));
              return null;
            });
    LiveNews told = new LiveNews(BOOK, Kind.AGEING, List.of("A"));
    assertThat(heardOnB.poll(30, TimeUnit.SECONDS)).isEqualTo(told);
    assertThat(heardOnA.poll(30, TimeUnit.SECONDS)).isEqualTo(told);
  }

  @Test
  void manyAccountsAreAllOfThem() throws Exception {
    List<Long> many = new ArrayList<>();
    for (long account = 1; account <= 21; account++) {
      many.add(account);
    }
    wireOfB.on(books.server().transactions().source());
    wireOfA.tell(BOOK, Kind.AGEING, many);
    assertThat(heardOnB.poll(30, TimeUnit.SECONDS))
        .isEqualTo(new LiveNews(BOOK, Kind.AGEING, List.of()));
  }

  @Test
  void theEndOfANightIsToldByTheDatabase() throws Exception {
    PortfolioId portfolio = books.portfolio().id();
    books
        .server()
        .jdbi()
        .useHandle(
            h -> {
              h.execute(
                  """
                  insert into night (night_id, portfolio_id, business_date, status, owner_boot,
                      requested_by, started_at)
                  values (gen_random_uuid(), ?, '2025-01-01', 'STARTED', 'x', 'x', now())
                  """,
                  portfolio.value());
              h.execute("update night set status = 'COMPLETED'");
            });
    assertThat(heardOnB.poll(30, TimeUnit.SECONDS))
        .isEqualTo(new LiveNews(portfolio, Kind.NIGHT, List.of()));
  }

  @Test
  void aBrokenWireIsMendedAndWhatWasMissedIsSaid() throws Exception {
    books
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and query = 'listen tahsil_live'
                    """));
    assertThat(heardOnA.poll(30, TimeUnit.SECONDS)).isEqualTo(LiveNews.MISSED);
    assertThat(heardOnB.poll(30, TimeUnit.SECONDS)).isEqualTo(LiveNews.MISSED);
    wireOfA.tell(BOOK, Kind.ALERTS, List.of());
    assertThat(heardOnB.poll(30, TimeUnit.SECONDS))
        .isEqualTo(new LiveNews(BOOK, Kind.ALERTS, List.of()));
  }

  @Test
  void whatNobodyUnderstandsIsNotHandedOn() {
    for (String strange : List.of("", "{}", "[1]", "{\"portfolio\":1,\"kind\":\"NOISE\"}")) {
      assertThat(NewsText.read(strange)).isEmpty();
    }
  }

  private void listen(NewsWire wire, BlockingQueue<LiveNews> heard) {
    Thread listener = new Thread(() -> wire.listen(heard::add));
    listener.setDaemon(true);
    listener.start();
    listeners.add(listener);
  }

  /** A listener is ready when its session has done nothing else since. */
  private void awaitListeners(int wanted) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    String ready =
        """
        select count(*) from pg_stat_activity
        where datname = current_database() and query = 'listen tahsil_live' and state = 'idle'
        """;
    while (System.nanoTime() < patience
        && !books.column(ready).equals(List.of(String.valueOf(wanted)))) {
      Thread.onSpinWait();
    }
    assertThat(books.column(ready)).containsExactly(String.valueOf(wanted));
  }
}
