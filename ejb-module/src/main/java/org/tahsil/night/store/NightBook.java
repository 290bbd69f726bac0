package org.tahsil.night.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.StartRule;
import org.tahsil.night.domain.StepNames;
import org.tahsil.shared.id.PortfolioId;

/** The life of nights: begun, resumed, adopted, ended. */
@ApplicationScoped
public class NightBook {
  @Inject Jdbi jdbi;

  /** The facts of a night that its work needs. */
  public record Facts(
      NightRun run,
      PortfolioId portfolio,
      LocalDate businessDate,
      Night.Status status,
      boolean stopRequested) {}

  /**
   * Who asks for a night, and the server start that will run it.
   *
   * @param catchUpTo up to which date others follow it, if it was missed
   */
  public record Request(
      PortfolioId portfolio,
      LocalDate date,
      @Nullable LocalDate catchUpTo,
      String by,
      String boot) {}

  /** The past of a portfolio's nights; waits for whoever starts one of the same portfolio. */
  public StartRule.Past past(PortfolioId portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery("select 1 from portfolio where portfolio_id = :p for no key update")
              .bind("p", portfolio.value())
              .mapTo(Integer.class)
              .findOne();
          return new StartRule.Past(
              ran(handle, portfolio, date, "status = 'STARTED'"),
              ran(handle, portfolio, date, "business_date = :d"),
              lastCompleted(handle, portfolio),
              unfinished(handle, portfolio));
        });
  }

  public Optional<LocalDate> lastCompleted(PortfolioId portfolio) {
    return jdbi.withHandle(handle -> Optional.ofNullable(lastCompleted(handle, portfolio)));
  }

  /** Whether a night of the date was ever begun, or one of another date runs. */
  public boolean isTaken(PortfolioId portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from night
                      where portfolio_id = :p and (business_date = :d or status = 'STARTED'))
                    """)
                .bind("p", portfolio.value())
                .bind("d", date)
                .mapTo(Boolean.class)
                .one());
  }

  private static @Nullable LocalDate lastCompleted(Handle handle, PortfolioId portfolio) {
    return handle
        .createQuery(
            """
            select business_date from night where portfolio_id = :p and status = 'COMPLETED'
            order by business_date desc limit 1
            """)
        .bind("p", portfolio.value())
        .mapTo(LocalDate.class)
        .findOne()
        .orElse(null);
  }

  private static StartRule.@Nullable Ran ran(
      Handle handle, PortfolioId portfolio, LocalDate date, String condition) {
    return handle
        .createQuery(
            "select night_id, business_date, status from night where portfolio_id = :p and "
                + condition
                + " and cast(:d as date) is not null order by started_at desc limit 1")
        .bind("p", portfolio.value())
        .bind("d", date)
        .map((row, context) -> ran(row))
        .findOne()
        .orElse(null);
  }

  private static StartRule.@Nullable Ran unfinished(Handle handle, PortfolioId portfolio) {
    return handle
        .createQuery(
            """
            select night_id, business_date, status from night n
            where portfolio_id = :p and status in ('STOPPED', 'FAILED')
              and not exists (select 1 from night c where c.portfolio_id = n.portfolio_id
                              and c.business_date = n.business_date and c.status = 'COMPLETED')
            order by business_date limit 1
            """)
        .bind("p", portfolio.value())
        .map((row, context) -> ran(row))
        .findOne()
        .orElse(null);
  }

  private static StartRule.Ran ran(ResultSet row) throws SQLException {
    return new StartRule.Ran(
        row.getObject("night_id", UUID.class),
        row.getObject("business_date", LocalDate.class),
        Night.Status.valueOf(row.getString("status")));
  }

  /** Begins a new night with all its steps. */
  public NightRun begin(Request request, Instant at) {
    NightRun run = new NightRun(UUID.randomUUID(), UUID.randomUUID());
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into night (night_id, run_id, portfolio_id, business_date, status,
                                     owner_boot, requested_by, started_at, catch_up_to)
                  values (:night, :run, :p, :d, 'STARTED', :boot, :by, :at, :to)
                  """)
              .bindMethods(run)
              .bind("p", request.portfolio().value())
              .bind("d", request.date())
              .bind("boot", request.boot())
              .bind("by", request.by())
              .bind("to", request.catchUpTo())
              .bind("at", at)
              .execute();
          handle
              .createUpdate(
                  """
                  insert into night_step (night_id, step_no, name)
                  select :night, no - 1, name
                  from unnest(cast(:names as text[])) with ordinality as s (name, no)
                  """)
              .bind("night", run.night())
              .bindArray("names", String.class, StepNames.ALL)
              .execute();
        });
    return run;
  }

  /** Gives a night that stopped or failed back to work. */
  public NightRun resume(UUID night, String boot) {
    NightRun run = new NightRun(night, UUID.randomUUID());
    int resumed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update night set status = 'STARTED', owner_boot = :boot, run_id = :run,
                          stop_requested = false, ended_at = null, failure = null
                        where night_id = :night and status in ('STOPPED', 'FAILED')
                        """)
                    .bind("boot", boot)
                    .bindMethods(run)
                    .execute());
    if (resumed != 1) {
      throw new IllegalStateException("night " + night + " cannot go on");
    }
    return run;
  }

  /** Takes over a night whose owner died; empty if somebody was quicker. */
  public Optional<NightRun> adopt(NightRun dead, String boot) {
    NightRun run = new NightRun(dead.night(), UUID.randomUUID());
    int adopted =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update night set owner_boot = :boot, run_id = :run
                        where night_id = :night and run_id = :dead and status = 'STARTED'
                        """)
                    .bind("boot", boot)
                    .bind("dead", dead.run())
                    .bindMethods(run)
                    .execute());
    return adopted == 1 ? Optional.of(run) : Optional.empty();
  }

  /** The night as it stands, if the run is still the one that may work on it. */
  public Optional<Facts> current(NightRun run) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from night
                    where night_id = :night and run_id = :run and status = 'STARTED'
                    """)
                .bindMethods(run)
                .map((row, context) -> facts(row))
                .findOne());
  }

  public PortfolioId portfolio(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select portfolio_id from night where night_id = :night")
                .bind("night", night)
                .map((row, context) -> new PortfolioId(row.getLong(1)))
                .one());
  }

  /** The running nights of one server start. */
  public List<Facts> running(String boot) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from night where status = 'STARTED' and owner_boot = :boot")
                .bind("boot", boot)
                .map((row, context) -> facts(row))
                .list());
  }

  private static Facts facts(ResultSet row) throws SQLException {
    return new Facts(
        new NightRun(row.getObject("night_id", UUID.class), row.getObject("run_id", UUID.class)),
        new PortfolioId(row.getLong("portfolio_id")),
        row.getObject("business_date", LocalDate.class),
        Night.Status.valueOf(row.getString("status")),
        row.getBoolean("stop_requested"));
  }

  /** Ends a run that is still current; false if it is not. */
  public boolean end(NightRun run, Night.Status status, @Nullable String failure, Instant at) {
    int ended =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update night set status = :status, failure = left(:failure, 2000),
                                         ended_at = :at
                        where night_id = :night and run_id = :run and status = 'STARTED'
                        """)
                    .bind("status", status.name())
                    .bind("failure", failure)
                    .bind("at", at)
                    .bindMethods(run)
                    .execute());
    return ended == 1;
  }

  public void carriedBy(NightRun run, long execution) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update night set execution_id = :id where night_id = :night and run_id = :run")
                .bind("id", execution)
                .bindMethods(run)
                .execute());
  }

  /** Asks for a stop; the run to be stopped, or empty if the night does not run. */
  public Optional<NightRun> requestStop(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update night set stop_requested = true
                    where night_id = :night and status = 'STARTED' returning *
                    """)
                .bind("night", night)
                .map((row, context) -> facts(row).run())
                .findOne());
  }
}
