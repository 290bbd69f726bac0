package org.tahsil.risk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.store.Database;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.store.TestDatabase;

class ScoreMonthsIT {
  private final DataSource source = TestDatabase.freshSource();
  private final Jdbi jdbi = Database.on(source);
  private final TestBooks books = new TestBooks(jdbi, "lender");
  private final ScoreMonths months = new ScoreMonths(jdbi);

  @Test
  void eachMonthHasItsTable() {
    months.ensure(LocalDate.parse("2024-02-29"));
    months.ensure(LocalDate.parse("2024-02-01"));
    months.ensure(LocalDate.parse("2024-03-01"));

    score("2024-02-29");
    score("2024-03-01");

    assertThat(kept()).containsExactly("risk_score_2024_02", "risk_score_2024_03");
    assertThatThrownBy(() -> score("2024-04-01")).hasMessageContaining("no partition");
  }

  @Test
  void nightsThatNeedTheSameMonthAtOnceGetOne() throws Exception {
    ExecutorService servers = Executors.newFixedThreadPool(8);
    List<Callable<Void>> calls =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    (Callable<Void>)
                        () -> {
                          months.ensure(LocalDate.parse("2024-05-01").plusDays(i));
                          return null;
                        })
            .toList();
    for (var call : servers.invokeAll(calls)) {
      call.get();
    }
    servers.shutdown();

    assertThat(kept()).containsExactly("risk_score_2024_05");
  }

  @Test
  void dropsMonthsThatEndedBeforeThoseKept() {
    for (String date : List.of("2023-12-31", "2024-01-31", "2024-02-29", "2024-03-01")) {
      months.ensure(LocalDate.parse(date));
      score(date);
    }
    books.night(LocalDate.parse("2024-03-30"));

    assertThat(months.drop(LocalDate.parse("2024-03-31"), 2)).isEqualTo(1);

    assertThat(kept())
        .containsExactly("risk_score_2024_01", "risk_score_2024_02", "risk_score_2024_03");
    assertThat(months.drop(LocalDate.parse("2024-03-31"), 2)).isZero();
  }

  @Test
  void thePortfolioWhoseNightsAreFurthestBackDecides() {
    months.ensure(LocalDate.parse("2023-12-31"));
    months.ensure(LocalDate.parse("2024-03-31"));
    books.night(LocalDate.parse("2023-12-31"));
    TestBooks others = new TestBooks(jdbi, "other");
    others.night(LocalDate.parse("2024-03-30"));

    assertThat(months.drop(LocalDate.parse("2024-03-31"), 1)).isZero();
    assertThat(kept()).hasSize(2);
  }

  @Test
  void aNightThatGoesOnKeepsTheMonthThatItMayLookAt() {
    months.ensure(LocalDate.parse("2023-12-31"));
    books.night(LocalDate.parse("2024-03-30"));
    UUID old = new TestBooks(jdbi, "other").night(LocalDate.parse("2023-12-31"));
    status(old, "STARTED");
    assertThat(months.drop(LocalDate.parse("2024-03-31"), 1)).isZero();
    status(old, "FAILED");
    assertThat(months.drop(LocalDate.parse("2024-03-31"), 1)).isEqualTo(1);
  }

  private void status(UUID night, String status) {
    jdbi.useHandle(
        handle -> handle.execute("update night set status = ? where night_id = ?", status, night));
  }

  @Test
  void aMonthThatIsReadForLongStays() throws SQLException {
    months.ensure(LocalDate.parse("2023-12-31"));
    books.night(LocalDate.parse("2024-03-30"));
    try (Connection reader = source.getConnection();
        Statement reading = reader.createStatement()) {
      reader.setAutoCommit(false);
      reading.execute("select count(*) from risk_score");

      assertThat(months.drop(LocalDate.parse("2024-03-31"), 1)).isZero();
    }
    assertThat(months.drop(LocalDate.parse("2024-03-31"), 1)).isEqualTo(1);
  }

  private void score(String date) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into risk_score values (?, 1, ?::date, ?, 'M', 1, 0, 0, 0, 'LOW', '')",
                books.portfolio().id().value(),
                date,
                UUID.randomUUID()));
  }

  private List<String> kept() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select inhrelid::regclass::text from pg_inherits
                    where inhparent = 'risk_score'::regclass order by 1
                    """)
                .mapTo(String.class)
                .list());
  }
}
