package org.tahsil.audit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.audit.domain.Finding;
import org.tahsil.audit.domain.HeadsCheck;
import org.tahsil.audit.domain.Verification;
import org.tahsil.audit.store.BlockStore;
import org.tahsil.audit.store.DatabaseEvidence;
import org.tahsil.audit.store.Forgery;
import org.tahsil.audit.store.Goal;
import org.tahsil.audit.store.HeadsFolder;
import org.tahsil.audit.store.SealStore;
import org.tahsil.audit.store.SealingStores;
import org.tahsil.audit.store.SigningKey;
import org.tahsil.audit.store.TimelineStore;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.store.TestDatabase;
import org.tahsil.shared.store.TestTransactions;

/** Two lenders' timelines over a real database, sealed, exported and verified in a test's words. */
final class TestSeals {
  private static final Instant TEN = Instant.parse("2025-01-01T10:00:00Z");

  final TestTransactions transactions = new TestTransactions(TestDatabase.freshSource());
  final Jdbi jdbi = transactions.jdbi();
  final TimelineStore timeline = new WordsServices(jdbi).timeline();
  final AtomicLong cluster = new AtomicLong(11);
  final HeadsFolder heads;
  final SigningKey key;
  final long maryam;
  final long salim;
  final long stranger;
  private final BlockStore blocks = new BlockStore(jdbi);
  private int days;

  TestSeals(Path folder) {
    TestBooks lender = new TestBooks(jdbi, "lender");
    maryam = lender.customer("C1", null, null);
    salim = lender.customer("C2", null, null);
    stranger = new TestBooks(jdbi, "other").customer("C1", null, null);
    heads = new HeadsFolder(folder.resolve("heads"));
    try {
      key = SigningKey.of(folder.resolve("audit.key"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Appends entries of a customer in one transaction; their keys are told apart by a name. */
  void append(long customer, String name, int count) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      Map<String, String> facts = Map.of("amount", number + ".000", "currency", "OMR");
      String once = name + ":" + number;
      entries.add(new TimelineEntry(customer, null, TEN, "PAYMENT_POSTED", "system", facts, once));
    }
    transactions.in(
        () -> {
          timeline.append(entries);
          return count;
        });
  }

  /** Waits until all who wrote are seen to be over, and seals in one round. */
  void seal() {
    String open =
        "select count(*) from timeline_entry where written_by >="
            + " pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    while (number(open) > 0) {
      Thread.onSpinWait();
    }
    round();
  }

  void round() {
    Sealing.round(sealing());
  }

  @SuppressWarnings("UnnecessaryAssignment") // there is no container here
  Sealing sealing() {
    Stepwise sealing = new Stepwise();
    sealing.progress = SealingStores.on(jdbi, cluster::get);
    sealing.seals = new SealStore(jdbi, blocks);
    return sealing;
  }

  /**
   * The lender's blocks: 1 holds entries 1 to 7, 2 holds 10 to 14, 3 holds 15 and 16, 4 holds 17
   * and 18; entry 19 waits. Entries 8 and 9 are the other tenant's. The heads tell of blocks 2 and
   * 3.
   */
  void fourBlocks() {
    append(maryam, "a", 4);
    append(salim, "b", 3);
    append(stranger, "c", 2);
    seal();
    append(maryam, "d", 3);
    append(salim, "e", 2);
    seal();
    export();
    append(maryam, "f", 2);
    seal();
    export();
    append(maryam, "g", 2);
    seal();
    append(maryam, "h", 1);
  }

  /** Exports the heads of the next day. */
  void export() {
    days++;
    LocalDate day = LocalDate.of(2025, 1, 1).plusDays(days);
    try {
      heads.append(day, blocks.heads(day.atStartOfDay().toInstant(java.time.ZoneOffset.UTC)), key);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** What the verifier finds, with the heads. */
  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    HeadsCheck check = new HeadsCheck(List.of(key.shown()), found::add);
    try {
      heads.read(check);
    } catch (IOException none) {
      found.clear();
    }
    summary(check, found);
    return found;
  }

  Verification.Summary summary(HeadsCheck check, List<Finding> found) {
    return jdbi.withHandle(
        handle ->
            new Verification(check, found::add, block -> {})
                .of(new DatabaseEvidence(handle, null)));
  }

  /** As somebody who owns the database. */
  void tamper(String... statements) {
    transactions.in(
        () -> {
          jdbi.useHandle(
              handle -> {
                handle.execute("set local session_replication_role = replica");
                for (String sql : statements) {
                  handle.execute(sql);
                }
              });
          return statements.length;
        });
  }

  /** What the verifier finds, as kind, block and entry. */
  List<String> found() {
    return findings().stream()
        .map(one -> one.kind() + " " + one.block() + "/" + one.entry())
        .toList();
  }

  /** As somebody who knows how blocks are computed: all of the lender's from a number on. */
  void forge(long from) {
    Forgery.rewrite(jdbi, "lender", from);
  }

  long number(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  /** Each step in a transaction, as the container has it. */
  private final class Stepwise extends Sealing {
    @Override
    public Optional<Goal> open() {
      return transactions.in(super::open);
    }

    @Override
    public boolean seal(Goal goal, String tenant) {
      return transactions.in(() -> super.seal(goal, tenant));
    }

    @Override
    public void close(Goal goal) {
      transactions.in(
          () -> {
            super.close(goal);
            return goal;
          });
    }
  }
}
