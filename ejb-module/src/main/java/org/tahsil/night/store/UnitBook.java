package org.tahsil.night.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.night.domain.StepNames;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.FewRows;

/** The units of a night: planned once, claimed and counted in the transaction that does them. */
@ApplicationScoped
public class UnitBook {
  /**
   * Walks the index of the portfolio's accounts from the first of a unit to the first of the next.
   */
  private static final String PLAN =
      """
      with recursive cut (no, first) as (
        select 0, min(account_id) from account where portfolio_id = :p
        union all
        select no + 1, (
          select account_id from account where portfolio_id = :p and account_id >= cut.first
          order by account_id offset :size limit 1)
        from cut where first is not null),
      ranges as (
        select no, first, coalesce(lead(first) over (order by no) - 1, (
          select max(account_id) from account where portfolio_id = :p)) as last
        from cut where first is not null),
      counted as materialized (
        select ranges.*, (
          select count(*) from account
          where portfolio_id = :p and account_id between first and last) as accounts
        from ranges)
      insert into night_unit (night_id, step, unit_no, from_account, to_account, accounts)
      select :night, step, no, first, last, accounts
      from counted cross join unnest(cast(:steps as text[])) as s (step)
      where not exists (select 1 from night_unit where night_id = :night and step = :plan)
      """;

  @Inject Jdbi jdbi;

  /** One unit of one step. */
  public record Key(UUID night, String step, int unit) {}

  /** How many accounts a portfolio has. */
  public long accounts(PortfolioId portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from account where portfolio_id = :p")
                .bind("p", portfolio.value())
                .mapTo(Long.class)
                .one());
  }

  /** How many accounts a night divided into units. */
  public long planned(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select read from night_unit where night_id = :night and step = :plan")
                .bind("night", night)
                .bind("plan", StepNames.PLAN)
                .mapTo(Long.class)
                .one());
  }

  /**
   * Divides the portfolio's accounts into ranges of {@code size}, the same for every step. A night
   * that is planned already keeps its units: accounts opened later belong to the next night.
   */
  public void plan(UUID night, PortfolioId portfolio, int size) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(PLAN)
                .bind("size", size)
                .bind("p", portfolio.value())
                .bind("night", night)
                .bind("plan", StepNames.PLAN)
                .bindArray("steps", String.class, StepNames.OF_UNITS)
                .execute());
  }

  /** Notes a step that is one unit by itself as done; nothing if it is noted already. */
  public void single(UUID night, String step, long accounts) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into night_unit
                      (night_id, step, unit_no, from_account, to_account, done_at, read, written,
                       accounts)
                    values (:night, :step, 0, 0, 0, clock_timestamp(), :n, :n, :n)
                    on conflict do nothing
                    """)
                .bind("night", night)
                .bind("step", step)
                .bind("n", accounts)
                .execute());
  }

  /** How many units of all steps are done. */
  public long done(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(done_at) from night_unit where night_id = :night")
                .bind("night", night)
                .mapTo(Long.class)
                .one());
  }

  public List<Integer> open(UUID night, String step, int share, int of) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select unit_no from night_unit
                    where night_id = :night and step = :step and done_at is null
                      and unit_no % :of = :share
                    order by unit_no
                    """)
                .bind("night", night)
                .bind("step", step)
                .bind("share", share)
                .bind("of", of)
                .mapTo(Integer.class)
                .list());
  }

  /**
   * An undone unit of the step under way that nobody is doing, for a server that helps: the last
   * one, for the night's own workers begin with the first.
   */
  public Optional<Key> free(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select u.step, u.unit_no from night_unit u
                    where u.night_id = :night and u.done_at is null and u.step = (
                      select s.name from night_step s where s.night_id = :night
                        and exists (select from night_unit o where o.night_id = :night
                          and o.step = s.name and o.done_at is null)
                      order by s.step_no limit 1)
                    order by u.unit_no desc limit 1 for update of u skip locked
                    """)
                .bind("night", night)
                .map((row, context) -> new Key(night, row.getString(1), row.getInt(2)))
                .findOne());
  }

  /**
   * Takes a unit for this transaction by marking it done; a second worker waits here and then gets
   * nothing.
   */
  public Optional<NightUnit> claim(Key key, NightBook.Facts night, String boot) {
    jdbi.useHandle(FewRows::expectedBy);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update night_unit set done_at = clock_timestamp(), attempts = attempts + 1,
                                          failure = null, done_by = :boot
                    where night_id = :night and step = :step and unit_no = :unit
                      and done_at is null
                    returning from_account, to_account
                    """)
                .bindMethods(key)
                .bind("boot", boot)
                .map(
                    (row, context) ->
                        new NightUnit(
                            key.night(),
                            night.portfolio(),
                            night.businessDate(),
                            row.getLong("from_account"),
                            row.getLong("to_account")))
                .findOne());
  }

  public void count(Key key, StepCount count, long millis) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update night_unit set done_at = clock_timestamp(), read = :read,
                      written = :written, skipped = :skipped, rejected = :rejected,
                      millis = :millis
                    where night_id = :night and step = :step and unit_no = :unit
                    """)
                .bindMethods(key)
                .bindMethods(count)
                .bind("millis", millis)
                .execute());
  }

  /** Notes that an attempt failed and why, outside the transaction that rolled back. */
  public void failed(Key key, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update night_unit set attempts = attempts + 1, failure = left(:reason, 2000)
                    where night_id = :night and step = :step and unit_no = :unit
                      and done_at is null
                    """)
                .bindMethods(key)
                .bind("reason", reason)
                .execute());
  }

  /** A step that an earlier run finished keeps its times; one that goes on adds to them. */
  public void stepBegan(UUID night, String step) {
    stamp(
        night,
        step,
        """
        update night_step s set
          started_at = coalesce(started_at, clock_timestamp()),
          earlier_millis = earlier_millis + coalesce(1000 * extract(epoch from coalesce(
            ended_at, (select max(done_at) from night_unit u
              where u.night_id = s.night_id and u.step = s.name and u.done_at > resumed_at),
            resumed_at) - resumed_at), 0),
          resumed_at = clock_timestamp(),
          ended_at = null
        where night_id = :night and name = :step and (ended_at is null or exists (
          select 1 from night_unit u
          where u.night_id = s.night_id and u.step = s.name and u.done_at is null))
        """);
  }

  public void stepEnded(UUID night, String step) {
    stamp(
        night,
        step,
        """
        update night_step set ended_at = clock_timestamp()
        where night_id = :night and name = :step and ended_at is null
        """);
  }

  private void stamp(UUID night, String step, String sql) {
    jdbi.useHandle(
        handle -> handle.createUpdate(sql).bind("night", night).bind("step", step).execute());
  }
}
