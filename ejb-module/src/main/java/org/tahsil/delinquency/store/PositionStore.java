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
import org.tahsil.delinquency.Position;
import org.tahsil.delinquency.store.AsOfSql.Scope;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** Where single accounts stand on a date. */
@ApplicationScoped
public class PositionStore {

  private static final String ITEMS =
      """
      select i.item_ref, i.issued_on, i.due_on, i.amount_minor, dated.open_minor,
          case when dated.open_minor > 0 then greatest(:overdue_before - i.aged_from, 0) else 0 end
            as dpd
      from item i,
        lateral (
          select i.open_minor + coalesce(sum(l.amount_minor), 0)::bigint as open_minor
          from allocation l
          where l.account_id = i.account_id and l.item_no = i.item_no
            and l.undone_on is null and l.value_on > :as_of) dated
      where i.account_id = :account and i.issued_on <= :as_of
      order by i.due_on, i.item_no
      """;

  private static final String CREDIT =
      """
      select coalesce((
          select sum(p.amount_minor) from posting p
          where p.account_id = :account and p.kind = 'PAYMENT' and p.value_on <= :as_of
            and not exists (select from posting r where r.reverses = p.posting_id)), 0)
        - coalesce((
          select sum(l.amount_minor) from allocation l
          where l.account_id = :account and l.undone_on is null and l.value_on <= :as_of), 0)
      """;

  @Inject private Jdbi jdbi;

  /**
   * How late an account is.
   *
   * @param agedFrom due date of the oldest unpaid overdue item
   */
  public record Age(
      long accountId, long outstanding, long overdue, @Nullable LocalDate agedFrom, int dpd) {

    /** An account that owes nothing. */
    public static Age settled(long accountId) {
      return new Age(accountId, 0, 0, null, 0);
    }
  }

  /** The age of those of the accounts that have something outstanding. */
  public Map<Long, Age> ages(Portfolio portfolio, Collection<Long> accounts, LocalDate asOf) {
    Map<Long, Age> ages = new HashMap<>();
    jdbi.useHandle(
        handle ->
            AsOfSql.bind(
                    handle.createQuery(AsOfSql.with(Scope.ACCOUNTS) + "select * from account_age"),
                    portfolio,
                    asOf)
                .bind("accounts", accounts.toArray(Long[]::new))
                .map((row, context) -> age(row))
                .forEach(age -> ages.put(age.accountId(), age)));
    return ages;
  }

  /** The issued items of an account, oldest due date first. */
  public List<Position.Item> items(Portfolio portfolio, long account, LocalDate asOf) {
    return jdbi.withHandle(
        handle ->
            AsOfSql.bind(handle.createQuery(ITEMS), portfolio, asOf)
                .bind("account", account)
                .map((row, context) -> item(row, portfolio))
                .list());
  }

  /** Money received by the end of a date that pays nothing yet, in minor units. */
  public long credit(long account, LocalDate asOf) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CREDIT)
                .bind("account", account)
                .bind("as_of", asOf)
                .mapTo(Long.class)
                .one());
  }

  private static Age age(ResultSet row) throws SQLException {
    return new Age(
        row.getLong("account_id"),
        row.getLong("outstanding"),
        row.getLong("overdue"),
        row.getObject("aged_from", LocalDate.class),
        row.getInt("dpd"));
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
        row.getInt("dpd"));
  }
}
