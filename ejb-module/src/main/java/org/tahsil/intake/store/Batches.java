package org.tahsil.intake.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.IntakeBatch.Counts;
import org.tahsil.intake.IntakeBatch.QuarantinedRow;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.Times;
import org.tahsil.shared.time.RealTime;

/** Batches and the rows that they set aside. */
@Dependent
public class Batches {
  /** A running batch that no chunk touched for so long has died with its server. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  private static final String SELECT =
      """
      select batch_id, source,
        case when status = 'RUNNING' and touched_at < :silent then 'FAILED' else status end status,
        taken_by, started_at, ended_at, row_count, accepted, updated, unchanged, quarantined,
        case when status = 'RUNNING' and touched_at < :silent then 'INTERRUPTED' else failure end
          failure,
        ignored_columns
      from intake_batch
      """;

  private final Jdbi jdbi;

  @Inject
  public Batches(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void begin(PortfolioId portfolio, IntakeBatch batch) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into intake_batch (batch_id, portfolio_id, source, status, taken_by,
                      started_at, touched_at, ignored_columns)
                    values (:id, :portfolio, :source, 'RUNNING', :by, :at, :at, :ignored)
                    """)
                .bind("id", batch.id())
                .bind("portfolio", portfolio.value())
                .bind("source", batch.source())
                .bind("by", batch.takenBy())
                .bind("at", utc(batch.startedAt()))
                .bind("ignored", batch.ignoredColumns().toArray(new String[0]))
                .execute());
  }

  /** Lets one chunk of a tenant run at a time, until the transaction ends. */
  public void serialise(TenantId tenant) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select pg_advisory_xact_lock(hashtextextended('intake ' || :tenant, 0))::text")
                .bind("tenant", tenant.value())
                .mapTo(String.class)
                .list());
  }

  /** Adds what a chunk came to. */
  public void progress(UUID batch, Counts counts, List<QuarantinedRow> aside) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  update intake_batch
                  set row_count = row_count + :rows, accepted = accepted + :accepted,
                    updated = updated + :updated, unchanged = unchanged + :unchanged,
                    quarantined = quarantined + :quarantined, touched_at = :now
                  where batch_id = :id
                  """)
              .bind("id", batch)
              .bind("now", utc(RealTime.now()))
              .bindMethods(counts)
              .execute();
          if (!aside.isEmpty()) {
            PreparedBatch insert =
                handle.prepareBatch(
                    """
                    insert into intake_quarantine (batch_id, line, field, reason, value, raw)
                    values (:batch, :line, :field, :reason, :value, :raw)
                    """);
            aside.forEach(row -> insert.bind("batch", batch).bindMethods(row).add());
            insert.execute();
          }
        });
  }

  public void end(UUID batch, @Nullable String failure) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update intake_batch set ended_at = :now, touched_at = :now, failure = :failure,
                      status = case when :failure::text is null then 'COMPLETED' else 'FAILED' end
                    where batch_id = :id
                    """)
                .bind("id", batch)
                .bind("now", utc(RealTime.now()))
                .bind("failure", failure)
                .execute());
  }

  public Optional<IntakeBatch> find(PortfolioId portfolio, UUID batch) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + "where portfolio_id = :portfolio and batch_id = :id")
                .bind("silent", silent())
                .bind("portfolio", portfolio.value())
                .bind("id", batch)
                .map((rows, context) -> batch(rows))
                .findOne());
  }

  public List<IntakeBatch> latest(PortfolioId portfolio, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + "where portfolio_id = :portfolio order by started_at desc limit :limit")
                .bind("silent", silent())
                .bind("portfolio", portfolio.value())
                .bind("limit", limit)
                .map((rows, context) -> batch(rows))
                .list());
  }

  public List<QuarantinedRow> quarantine(UUID batch, long afterLine, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select line, field, reason, value, raw from intake_quarantine
                    where batch_id = :batch and line > :after order by line limit :limit
                    """)
                .bind("batch", batch)
                .bind("after", afterLine)
                .bind("limit", limit)
                .map(
                    (rows, context) ->
                        new QuarantinedRow(
                            rows.getLong("line"),
                            rows.getString("field"),
                            rows.getString("reason"),
                            rows.getString("value"),
                            rows.getString("raw")))
                .list());
  }

  private static IntakeBatch batch(ResultSet row) throws SQLException {
    Array ignored = row.getArray("ignored_columns");
    return new IntakeBatch(
        row.getObject("batch_id", UUID.class),
        row.getString("source"),
        row.getString("status"),
        row.getString("taken_by"),
        Times.certain(row, "started_at"),
        Times.instant(row, "ended_at"),
        new Counts(
            row.getLong("row_count"),
            row.getLong("accepted"),
            row.getLong("updated"),
            row.getLong("unchanged"),
            row.getLong("quarantined")),
        row.getString("failure"),
        Arrays.asList((String[]) ignored.getArray()));
  }

  private static OffsetDateTime silent() {
    return utc(RealTime.now().minus(SILENCE));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
