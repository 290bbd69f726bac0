package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.PortfolioId;

/** Who works on which job. Whoever holds an older run of a job changes nothing any more. */
@ApplicationScoped
public class Claims {
  private static final String CLAIM =
      """
      update report_job set state = 'RUNNING', owner_boot = :owner, run_id = gen_random_uuid(),
        attempts = attempts + 1, began_at = cast(:now as timestamptz), rows_written = 0,
        rows_expected = null
      where job_no = (
        select job_no from report_job where state = 'QUEUED'
        order by job_no limit 1 for update skip locked)
      returning job_no, job_id, run_id, portfolio_id
      """;

  private static final String BEAT =
      """
      update report_job j set rows_written = b.rows, rows_expected = b.expected
      from unnest(cast(:runs as uuid[]), :rows, :expected) as b (run_id, rows, expected)
      where j.run_id = b.run_id and j.state = 'RUNNING'
      returning j.run_id, j.cancel_by is not null
      """;

  private static final String RECLAIM =
      """
      update report_job set
        state = case when cancel_by is not null then 'CANCELLED'
                     when deaths + 1 >= :most then 'FAILED' else 'QUEUED' end,
        failure = case when cancel_by is null and deaths + 1 >= :most then 'SERVER_DIED' end,
        ended_at = case when cancel_by is not null or deaths + 1 >= :most
                        then cast(:now as timestamptz) end,
        deaths = deaths + 1
      where state = 'RUNNING' and owner_boot = any (:owners)
      """;

  private static final String RESUME =
      """
      update report_job set
        state = case when cancel_by is not null then 'CANCELLED'
                     when resumptions + 1 >= :most then 'FAILED' else 'QUEUED' end,
        failure = case when cancel_by is null and resumptions + 1 >= :most
                       then 'DATABASE_LOST' end,
        ended_at = case when cancel_by is not null or resumptions + 1 >= :most
                        then cast(:now as timestamptz) end,
        resumptions = resumptions + 1
      where state = 'RUNNING' and owner_boot = :owner
        and not (run_id = any (cast(:busy as uuid[])))
      """;

  private static final String END =
      """
      update report_job set state = :state, failure = :failure,
        ended_at = cast(:now as timestamptz)
      where run_id = :run and state = 'RUNNING'
      """;

  @Inject private Jdbi jdbi;

  /** The right to work on a job. */
  public record Claim(long no, UUID id, UUID run, PortfolioId portfolio) {}

  /** A session of the database: processes get old numbers again, but not at the same instant. */
  public record Session(int pid, String began) {}

  /** How far a run is. */
  public record Beat(UUID run, long rows, @Nullable Long expected) {}

  /** What is known of a run that is current. */
  public record Pulse(UUID run, boolean cancelled) {}

  /** Takes the job that waits longest, if there is one that nobody else takes. */
  public Optional<Claim> claim(String owner, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("owner", owner)
                .bind("now", now.toString())
                .map(
                    (row, context) ->
                        new Claim(
                            row.getLong("job_no"),
                            row.getObject("job_id", UUID.class),
                            row.getObject("run_id", UUID.class),
                            new PortfolioId(row.getLong("portfolio_id"))))
                .findOne());
  }

  /** Notes how far runs are; those that are not answered are no longer current. */
  public List<Pulse> beat(List<Beat> beats) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BEAT)
                .bindArray(
                    "runs", String.class, beats.stream().map(b -> b.run().toString()).toArray())
                .bindArray("rows", Long.class, beats.stream().map(Beat::rows).toArray())
                .bindArray("expected", Long.class, beats.stream().map(Beat::expected).toArray())
                .map((row, context) -> new Pulse(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list());
  }

  /** The server starts, other than this one, that run jobs. */
  public List<String> owners(String but) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct owner_boot from report_job
                    where state = 'RUNNING' and owner_boot <> :but
                    """)
                .bind("but", but)
                .mapTo(String.class)
                .list());
  }

  /**
   * Queues again what ran under server starts that died; what died with {@code most} of them fails.
   *
   * @return how many changed
   */
  public int reclaim(Collection<String> dead, int most, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(RECLAIM)
                .bindArray("owners", String.class, dead.toArray())
                .bind("most", most)
                .bind("now", now.toString())
                .execute());
  }

  /**
   * Queues again what a living server start had and has let go of, for the database was away; what
   * was let go of {@code most} times fails: it may be what takes the connection down.
   *
   * @param busy runs that are under way
   * @return how many changed
   */
  public int resume(String owner, Collection<UUID> busy, int most, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(RESUME)
                .bind("owner", owner)
                .bindArray("busy", String.class, busy.stream().map(UUID::toString).toArray())
                .bind("most", most)
                .bind("now", now.toString())
                .execute());
  }

  /** Ends a run without a document; false if it is no longer current. */
  public boolean end(UUID run, String state, @Nullable String failure, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(END)
                    .bind("run", run)
                    .bind("state", state)
                    .bind("failure", failure)
                    .bind("now", now.toString())
                    .execute())
        > 0;
  }

  /** Which session of the database serves this transaction. */
  public Session session() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select pid, cast(backend_start as text) from pg_stat_activity
                    where pid = pg_backend_pid()
                    """)
                .map((row, context) -> new Session(row.getInt(1), row.getString(2)))
                .one());
  }

  /**
   * Cancels the statement that a session of the database runs now; false if the session is over,
   * though another one may have its process number.
   */
  public boolean interrupt(Session session) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select pg_cancel_backend(pid) from pg_stat_activity
                    where pid = :pid and backend_start = cast(:began as timestamptz)
                    """)
                .bindMethods(session)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
  }
}
