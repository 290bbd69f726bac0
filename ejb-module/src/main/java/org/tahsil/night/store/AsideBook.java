package org.tahsil.night.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.night.SetAside;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.Times;

/** Units cut in halves, and the accounts that were found by it and set aside. */
@ApplicationScoped
public class AsideBook {
  private static final String SECOND_HALF =
      """
      select (
        select account_id from account a
        where portfolio_id = :p and account_id between u.from_account and u.to_account
        order by account_id
        offset (
          select greatest(1, count(*) / 2) from account
          where portfolio_id = :p and account_id between u.from_account and u.to_account)
        limit 1)
      from night_unit u
      where night_id = :night and step = :step and unit_no = :unit and done_at is null
      """;

  private static final String CUT =
      """
      with whole as (
        select * from night_unit
        where night_id = :night and step = :step and unit_no = :unit and done_at is null),
      first as (
        update night_unit u set to_account = :second - 1, attempts = 0, failure = null,
          accounts = greatest(1, w.accounts / 2)
        from whole w
        where u.night_id = w.night_id and u.step = w.step and u.unit_no = w.unit_no)
      insert into night_unit (night_id, step, unit_no, from_account, to_account, accounts)
      select night_id, step, (
          select max(unit_no) + 1 from night_unit where night_id = :night and step = :step),
        :second, to_account, accounts - greatest(1, accounts / 2)
      from whole returning unit_no
      """;

  private static final String SET_ASIDE =
      """
      with unit as (
        update night_unit set done_at = clock_timestamp(), read = 1, rejected = 1
        where night_id = :night and step = :step and unit_no = :unit and done_at is null
        returning night_id, step, from_account, to_account)
      insert into night_aside (night_id, step, account_id, reason)
      select u.night_id, u.step, a.account_id, left(:reason, 2000)
      from unit u join account a on a.portfolio_id = :p
        and a.account_id between u.from_account and u.to_account
      on conflict (night_id, step, account_id) do update set reason = excluded.reason
      """;

  @Inject private Jdbi jdbi;

  /** An account that waits to be redone from a step on. */
  public record Waiting(long accountId, String step) {}

  /**
   * Cuts an undone unit in two, which then are units by themselves.
   *
   * @return the number of the second half; empty if the unit has one account only
   */
  public Optional<Integer> split(UnitBook.Key key, PortfolioId portfolio) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(
                  "select 1 from night_step where night_id = :night and name = :step for update")
              .bindMethods(key)
              .mapTo(Integer.class)
              .one();
          Optional<Long> second =
              handle
                  .createQuery(SECOND_HALF)
                  .bindMethods(key)
                  .bind("p", portfolio.value())
                  .mapTo(Long.class)
                  .findOne();
          return second.flatMap(
              from ->
                  handle
                      .createQuery(CUT)
                      .bindMethods(key)
                      .bind("second", from)
                      .mapTo(Integer.class)
                      .findOne());
        });
  }

  /** Ends a unit of one account that cannot be done. */
  public void setAside(UnitBook.Key key, PortfolioId portfolio, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SET_ASIDE)
                .bindMethods(key)
                .bind("p", portfolio.value())
                .bind("reason", reason)
                .execute());
  }

  public int count(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from night_aside where night_id = :night")
                .bind("night", night)
                .mapTo(Integer.class)
                .one());
  }

  /** Everything that a night set aside, redone or not, in the order of accounts. */
  public List<SetAside> of(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.*, a.account_ref from night_aside s join account a using (account_id)
                    where night_id = :night order by a.account_id, s.set_aside_at
                    """)
                .bind("night", night)
                .map((row, context) -> setAside(row))
                .list());
  }

  /** The accounts not redone, each with the first step that failed. */
  public List<Waiting> waiting(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (s.account_id) s.account_id, s.step
                    from night_aside s
                      join night_step n on n.night_id = s.night_id and n.name = s.step
                    where s.night_id = :night and s.redone_at is null
                    order by s.account_id, n.step_no
                    """)
                .bind("night", night)
                .map((row, context) -> new Waiting(row.getLong(1), row.getString(2)))
                .list());
  }

  /** Notes what a step did with an account that had been set aside. */
  public void redone(UUID night, Waiting account, StepCount count) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with done as (
                      update night_aside set redone_at = clock_timestamp()
                      where night_id = :night and step = :step and account_id = :account
                        and redone_at is null
                      returning account_id)
                    update night_unit set read = :read, written = :written, skipped = :skipped,
                      rejected = :rejected
                    where night_id = :night and step = :step and from_account <= :account
                      and to_account >= :account and rejected = 1 and exists (select from done)
                    """)
                .bind("night", night)
                .bind("step", account.step())
                .bind("account", account.accountId())
                .bindMethods(count)
                .execute());
  }

  /** Notes why an account failed again. */
  public void failedAgain(UUID night, Waiting account, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update night_aside set reason = left(:reason, 2000)
                    where night_id = :night and step = :step and account_id = :account
                    """)
                .bind("night", night)
                .bind("step", account.step())
                .bind("account", account.accountId())
                .bind("reason", reason)
                .execute());
  }

  private static SetAside setAside(ResultSet row) throws SQLException {
    return new SetAside(
        row.getString("step"),
        new AccountRef(row.getString("account_ref")),
        row.getString("reason"),
        Times.certain(row, "set_aside_at"),
        Times.instant(row, "redone_at"));
  }
}
