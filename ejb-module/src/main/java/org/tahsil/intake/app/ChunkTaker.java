package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.IntakeBatch.Counts;
import org.tahsil.intake.IntakeBatch.QuarantinedRow;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.intake.domain.RawRecord;
import org.tahsil.intake.store.Batches;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.outcome.RowOutcome.Rejected;

/** Takes a chunk: what can be read goes to its kind, the rest is set aside. */
@Dependent
public class ChunkTaker implements BatchSteps {
  private static final int LONGEST_VALUE = 1_000;

  private final Batches batches;

  @Inject
  public ChunkTaker(Batches batches) {
    this.batches = batches;
  }

  @Override
  public void begin(Portfolio portfolio, IntakeBatch batch) {
    batches.begin(portfolio.id(), batch);
  }

  @Override
  public <R> void chunk(UUID batch, Portfolio portfolio, Chunk<R> chunk) {
    batches.serialise(portfolio.tenant());
    List<QuarantinedRow> aside = new ArrayList<>();
    List<ReadRow<R>> good = new ArrayList<>();
    List<R> rows = new ArrayList<>();
    for (ReadRow<R> read : chunk.rows()) {
      BadCell fault = read.fault();
      R row = read.row();
      if (fault != null) {
        aside.add(
            aside(
                read.record(),
                new Rejected(fault.field(), fault.reason(), fault.value()),
                chunk.mapping()));
      } else if (row != null) {
        good.add(read);
        rows.add(row);
      }
    }
    List<RowOutcome> outcomes = rows.isEmpty() ? List.of() : chunk.kind().take(portfolio, rows);
    for (int i = 0; i < rows.size(); i++) {
      if (outcomes.get(i) instanceof Rejected no) {
        aside.add(aside(good.get(i).record(), no, chunk.mapping()));
      }
    }
    batches.progress(batch, counts(chunk.rows().size(), outcomes, aside.size()), aside);
  }

  @Override
  public void end(UUID batch, @Nullable String failure) {
    batches.end(batch, failure);
  }

  private static Counts counts(int rows, List<RowOutcome> outcomes, int aside) {
    return new Counts(
        rows,
        outcomes.stream().filter(RowOutcome.ACCEPTED::equals).count(),
        outcomes.stream().filter(RowOutcome.UPDATED::equals).count(),
        outcomes.stream().filter(RowOutcome.UNCHANGED::equals).count(),
        aside);
  }

  private static QuarantinedRow aside(RawRecord record, Rejected why, Mapping mapping) {
    String value = why.value();
    return new QuarantinedRow(
        record.line(),
        mapping.sourceOf(why.field()),
        why.reason(),
        value == null
            ? null
            : storable(value.substring(0, Math.min(value.length(), LONGEST_VALUE))),
        storable(record.text()));
  }

  /** PostgreSQL keeps every character but this one. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
