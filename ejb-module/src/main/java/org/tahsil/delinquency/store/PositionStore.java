package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Position;
import org.tahsil.delinquency.store.AsOfSql.Scope;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** Where single accounts stand on a date. */
@ApplicationScoped
public class PositionStore {

  private static final String ITEMS =
      """
      , standing as (
        select account_id, item_no, sum(minor)::bigint as minor, sum(disputed)::bigint as disputed,
            min(aged_from) as aged_from
        from open_part group by account_id, item_no)
      select i.item_ref, i.issued_on, i.due_on, i.amount_minor, coalesce(s.minor, 0) as open_minor,
          coalesce(s.disputed, 0) as disputed_minor,
          case when s.minor > s.disputed then greatest(:overdue_before - s.aged_from, 0) else 0 end
            as dpd
      from %s i left join standing s using (account_id, item_no)
      where i.account_id = any(:accounts) and i.issued_on <= :as_of
      order by i.due_on, i.item_no
      """;

  private static final String CREDIT =
      """
      select coalesce((
          select sum(p.amount_minor) from posting p
          where p.account_id = :account and p.reverses is null and p.value_on <= :as_of
            and p.known_on <= :known
            and not exists (
              select from posting r where r.reverses = p.posting_id and r.known_on <= :known)), 0)
        - coalesce((
          select sum(l.amount_minor) from allocation l
          where l.account_id = :account and %s and l.value_on <= :as_of), 0)
      """;

  @Inject private Jdbi jdbi;

  /**
   * How late an account is.
   *
   * @param overdue without what is disputed
   * @param agedFrom date from which the days of the oldest unpaid overdue item are counted
   * @param frozen whether a hold stops that count on the date
   */
  public record Age(
      long accountId,
      long outstanding,
      long overdue,
      long disputed,
      @Nullable LocalDate agedFrom,
      int dpd,
      boolean frozen) {

    /** An account that owes nothing. */
    public static Age settled(long accountId) {
      return new Age(accountId, 0, 0, 0, null, 0, false);
    }
  }

  /** The age of those of the accounts that have something outstanding. */
  public Map<Long, Age> ages(Portfolio portfolio, Collection<Long> accounts, AsOf asOf) {
    Map<Long, Age> ages = new HashMap<>();
    jdbi.useHandle(
        handle ->
            AsOfSql.bind(
                    handle.createQuery(
                        AsOfSql.with(Scope.ACCOUNTS, asOf) + "select * from account_age"),
                    portfolio,
                    asOf)
                .bind("accounts", accounts.toArray(Long[]::new))
                .map((row, context) -> age(row))
                .forEach(age -> ages.put(age.accountId(), age)));
    return ages;
  }

  /** The issued items of an account, oldest due date first. */
  public List<Position.Item> items(Portfolio portfolio, long account, AsOf asOf) {
    String sql = AsOfSql.with(Scope.ACCOUNTS, asOf) + ITEMS.formatted(AsOfSql.items(asOf));
    return jdbi.withHandle(
        handle ->
            AsOfSql.bind(handle.createQuery(sql), portfolio, asOf)
                .bind("accounts", new Long[] {account})
                .map((row, context) -> item(row, portfolio))
                .list());
  }

  /** Money received by the end of a date that pays nothing yet, in minor units. */
  public long credit(long account, AsOf asOf) {
    LocalDate known = asOf.knownOn();
    return jdbi.withHandle(
        handle -> {
          var query =
              handle
                  .createQuery(CREDIT.formatted(AsOfSql.liveAllocation(asOf)))
                  .bind("account", account)
                  .bind("as_of", asOf.date())
                  .bind("known", known == null ? LocalDate.of(9999, 12, 31) : known);
          return (known == null ? query : query.bind("known_on", known)).mapTo(Long.class).one();
        });
  }

  private static Age age(ResultSet row) throws SQLException {
    return new Age(
        row.getLong("account_id"),
        row.getLong("outstanding"),
        row.getLong("overdue"),
        row.getLong("disputed"),
        row.getObject("aged_from", LocalDate.class),
        row.getInt("dpd"),
        row.getBoolean("frozen"));
  }

  private static Position.Item item(ResultSet row, Portfolio portfolio) throws SQLException {
    Money amount = Money.ofMinor(row.getLong("amount_minor"), portfolio.currency());
    Money open = Money.ofMinor(row.getLong("open_minor"), portfolio.currency());
    return new Position.Item(
        new ItemRef(row.getString("item_ref")),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        amount,
        amount.minus(open),
        open,
        Money.ofMinor(row.getLong("disputed_minor"), portfolio.currency()),
        row.getInt("dpd"));
  }
}
