package org.tahsil.audit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahsil.audit.store.Goal;

class SealingIT {
  private static final String SEALED =
      "select count(*) from (select unnest(entry_ids) as id from audit_block) s";
  private static final String ENTRIES = "select count(*) from timeline_entry";

  @TempDir private Path folder;
  private TestSeals seals;

  @BeforeEach
  void lenders() {
    seals = new TestSeals(folder);
  }

  @Test
  void sealsEachEntryOnceHoweverOftenItIsAsked() {
    seals.append(seals.maryam, "a", 3);
    seals.seal();
    seals.seal();
    seals.append(seals.stranger, "b", 2);
    seals.seal();

    assertThat(seals.number(SEALED)).isEqualTo(5);
    assertThat(seals.number("select count(*) from audit_block")).isEqualTo(2);
    assertThat(seals.found()).isEmpty();
  }

  @Test
  void leavesToTheNextRoundWhatALongTransactionMayStillWrite() throws SQLException {
    try (Connection open = seals.transactions.source().getConnection()) {
      open.setAutoCommit(false);
      insert(open, "early");
      seals.append(seals.maryam, "late", 2);
      seals.round();

      assertThat(seals.number(SEALED)).isZero();
      open.commit();
    }
    seals.seal();
    assertThat(seals.number(SEALED)).isEqualTo(3);
    assertThat(seals.found()).isEmpty();
  }

  @Test
  void dividesWhatIsMuchIntoBlocksAndGoesOnAfterABreak() {
    seals.append(seals.maryam, "a", 10_001);
    seals.append(seals.stranger, "b", 1);
    Sealing steps = seals.sealing();
    while (seals.number(
            ENTRIES
                + " where written_by >= pg_snapshot_xmin(pg_current_snapshot())"
                + "::text::bigint")
        > 0) {
      Thread.onSpinWait();
    }
    Goal broken = steps.open().orElseThrow();
    steps.seal(broken, "lender");

    assertThat(seals.number(SEALED)).isEqualTo(10_001);
    assertThat(seals.number("select count(*) from audit_block where complete")).isEqualTo(1);
    assertThat(seals.found()).isEmpty();
    seals.seal();
    assertThat(seals.number(SEALED)).isEqualTo(10_002);
    assertThat(seals.found()).isEmpty();
  }

  @Test
  void goesOnWithASpanOfWhichOnlyABlockWasWritten() {
    seals.append(seals.maryam, "a", 10_003);
    seals.seal();
    seals.tamper(
        "delete from audit_block where block_no = 2", "update audit_sealing set sealed_to=0");
    seals.append(seals.maryam, "b", 2);
    seals.seal();

    assertThat(seals.number(SEALED)).isEqualTo(10_005);
    assertThat(seals.number("select max(block_no) from audit_block")).isEqualTo(3);
    assertThat(seals.found()).isEmpty();
  }

  @Test
  void beginsAnEpochOnAnotherClusterAndSealsWhatTheDumpLeftOpen() {
    seals.append(seals.maryam, "a", 3);
    seals.seal();
    seals.append(seals.maryam, "b", 2);
    seals.tamper("update timeline_entry set written_by = written_by + 1000000");
    seals.forge(1);
    seals.append(seals.maryam, "c", 1);
    seals.cluster.set(12);
    seals.round();
    seals.append(seals.maryam, "d", 1);
    while (seals.number(SEALED) < 7) {
      seals.round();
    }

    assertThat(seals.number(SEALED)).isEqualTo(7);
    assertThat(seals.number("select count(*) from audit_block where cluster = 12")).isEqualTo(2);
    assertThat(seals.number("select above from audit_sealing")).isEqualTo(6);
  }

  @Test
  void refusesToChangeWhatWasWritten() {
    seals.append(seals.maryam, "a", 1);
    seals.seal();
    for (String sql :
        List.of(
            "update timeline_entry set actor = 'x'",
            "delete from timeline_entry",
            "truncate timeline_entry",
            "update audit_block set block_no = 2",
            "delete from audit_block")) {
      assertThatThrownBy(() -> seals.jdbi.useHandle(handle -> handle.execute(sql)))
          .hasStackTraceContaining("is append-only");
    }
  }

  @Test
  void sealsEachEntryOnceWhileManyAppendAndSomeRollBack() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < 6; writer++) {
      long seed = writer;
      writers.add(CompletableFuture.runAsync(() -> write(seed), threads));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
    int rounds = 0;
    while (!all.isDone() || rounds < 3) {
      seals.round();
      rounds++;
    }
    all.get(60, TimeUnit.SECONDS);
    threads.shutdown();
    seals.seal();

    assertThat(seals.number(SEALED)).isEqualTo(seals.number(ENTRIES)).isGreaterThan(100);
    assertThat(
            seals.number(
                "select count(distinct id) from (" + SEALED.replace("count(*)", "id") + ") x"))
        .isEqualTo(seals.number(ENTRIES));
    assertThat(seals.number("select count(*) from audit_block")).isGreaterThan(1);
    assertThat(seals.found()).isEmpty();
  }

  private void write(long seed) {
    Random random = new Random(seed);
    try (Connection connection = seals.transactions.source().getConnection()) {
      connection.setAutoCommit(false);
      for (int turn = 0; turn < 40; turn++) {
        for (int entry = random.nextInt(4); entry >= 0; entry--) {
          insert(connection, seed + ":" + turn + ":" + entry);
          Thread.sleep(random.nextInt(random.nextInt(20) == 0 ? 60 : 3));
        }
        if (random.nextInt(4) == 0) {
          connection.rollback();
        } else {
          connection.commit();
        }
      }
    } catch (SQLException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void insert(Connection connection, String key) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into timeline_entry (customer_id, at, kind, actor, facts, dedupe_key)"
                + " values (?, now(), 'NOTE', 'x', '{}', ?)")) {
      statement.setLong(1, seals.maryam);
      statement.setString(2, key);
      statement.executeUpdate();
    }
  }
}
