package org.tahsil.intake.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.IntakeBatch.QuarantinedRow;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.intake.store.Batches;
import org.tahsil.shared.store.TestServer;

/** Takes files into a real database, each step in a transaction of its own. */
final class TestIntake {
  static final int MOST_BYTES = 1_000_000;

  private final TestServer server;
  private final Portfolio portfolio;
  private final Batches batches;

  TestIntake(TestServer server, Portfolio portfolio) {
    this.server = server;
    this.portfolio = portfolio;
    this.batches = new Batches(server.jdbi());
  }

  IntakeBatch take(Kind<?> kind, String file) {
    return take(kind, Mapping.plain(kind.name(), kind.layout()), 1_000, bytes(file));
  }

  IntakeBatch take(Kind<?> kind, Mapping mapping, int rowsInChunk, byte[] bytes) {
    try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(bytes), MOST_BYTES);
        Reader reader = file.open()) {
      FileRun run = new FileRun(new Steps(), portfolio, mapping, rowsInChunk);
      UUID batch = run.take(kind, reader, kind.name(), "tester");
      return batches.find(portfolio.id(), batch).orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<QuarantinedRow> aside(IntakeBatch batch) {
    return batches.quarantine(batch.id(), 0, 100);
  }

  List<IntakeBatch> batches() {
    return batches.latest(portfolio.id(), 100);
  }

  static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private final class Steps implements BatchSteps {
    private final ChunkTaker taker = new ChunkTaker(batches);

    @Override
    public void begin(Portfolio book, IntakeBatch batch) {
      taker.begin(book, batch);
    }

    @Override
    public <R> void chunk(UUID batch, Portfolio book, Chunk<R> chunk) {
      server
          .transactions()
          .in(
              () -> {
                taker.chunk(batch, book, chunk);
                return true;
              });
    }

    @Override
    public void end(UUID batch, @Nullable String failure) {
      taker.end(batch, failure);
    }
  }
}
