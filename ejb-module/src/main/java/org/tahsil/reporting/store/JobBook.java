package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.id.PortfolioId;

/** Jobs as people ask for them, look at them and cancel them. */
@ApplicationScoped
public class JobBook {
  /** What makes a job one that was never taken. */
  private static final String AFRESH =
      """
      state = 'QUEUED', attempts = 0, deaths = 0, resumptions = 0, cancel_by = null, failure = null,
        rows_written = 0, rows_expected = null, began_at = null, ended_at = null""";

  private static final String INSERT =
      """
      insert into report_job (job_id, portfolio_id, report, format, language, as_of, known_on,
        compare_with, begins_on, basis, scheme, line_limit, requested_by, state, queued_at,
        schedule_id, business_date)
      values (gen_random_uuid(), :portfolio, :report, :format, :language, :as_of, cast(:known_on as date),
        cast(:compare_with as date), :begins_on, :basis, :scheme, :line_limit, :by, 'QUEUED',
        cast(:now as timestamptz), cast(:schedule as uuid), cast(:date as date))
      on conflict on constraint report_job_once do update set queued_at = excluded.queued_at, %s
        where report_job.state in ('FAILED', 'CANCELLED')
      returning job_id
      """
          .formatted(AFRESH);

  private static final String AGAIN =
      """
      update report_job set queued_at = cast(:now as timestamptz), %s
      where job_id = :id and portfolio_id = :portfolio and state in ('FAILED', 'CANCELLED')
      """
          .formatted(AFRESH);

  private static final String CANCEL =
      """
      update report_job set cancel_by = coalesce(cancel_by, :by),
        state = case state when 'QUEUED' then 'CANCELLED' else state end,
        ended_at = case state when 'QUEUED' then cast(:now as timestamptz) end
      where job_id = :id and portfolio_id = :portfolio and state in ('QUEUED', 'RUNNING')
      """;

  @Inject private Jdbi jdbi;

  /** What a schedule asked for on a business date; both null for a person's wish. */
  public record Occasion(@Nullable UUID schedule, @Nullable LocalDate date) {
    public static final Occasion NONE = new Occasion(null, null);
  }

  /**
   * Queues a job; empty if the schedule has one of that date already. One that failed or was
   * cancelled is asked for again.
   */
  public Optional<UUID> queue(ReportQuery query, PrintOrder order, Occasion occasion, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(INSERT)
                .bind("portfolio", query.portfolio().id().value())
                .bind("report", query.report().name())
                .bind("format", order.format().name())
                .bind("language", order.language().getLanguage())
                .bind("as_of", query.asOf().date())
                .bind("known_on", query.asOf().knownOn())
                .bind("compare_with", query.compareWith())
                .bind("begins_on", query.from())
                .bind("basis", query.basis().name())
                .bind("scheme", query.scheme())
                .bind("line_limit", query.limit())
                .bind("by", order.by())
                .bind("now", now.toString())
                .bind("schedule", occasion.schedule())
                .bind("date", occasion.date())
                .mapTo(UUID.class)
                .findOne());
  }

  /** Queues again a job that failed or was cancelled; false if it is none. */
  public boolean again(Portfolio portfolio, UUID id, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(AGAIN)
                    .bind("id", id)
                    .bind("portfolio", portfolio.id().value())
                    .bind("now", now.toString())
                    .execute())
        > 0;
  }

  /** How many jobs of the portfolio wait or run. */
  public int open(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from report_job
                    where portfolio_id = :portfolio and state in ('QUEUED', 'RUNNING')
                    """)
                .bind("portfolio", portfolio.id().value())
                .mapTo(Integer.class)
                .one());
  }

  public Optional<ReportJob> find(Portfolio portfolio, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from report_job where job_id = :id and portfolio_id = :portfolio")
                .bind("id", id)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> JobRows.of(row, portfolio))
                .findOne());
  }

  /** The portfolio of a job. */
  public Optional<PortfolioId> portfolio(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select portfolio_id from report_job where job_id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .map(PortfolioId::new));
  }

  /** The newest before a number. */
  public List<ReportJob> list(Portfolio portfolio, long before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from report_job where portfolio_id = :portfolio and job_no < :before
                    order by job_no desc limit :limit
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> JobRows.of(row, portfolio))
                .list());
  }

  /** Cancels a job that waits, asks a running one to stop; false if it has ended. */
  public boolean cancel(Portfolio portfolio, UUID id, String by, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(CANCEL)
                    .bind("id", id)
                    .bind("portfolio", portfolio.id().value())
                    .bind("by", by)
                    .bind("now", now.toString())
                    .execute())
        > 0;
  }
}
