package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Trends.Cell;
import org.tahsil.delinquency.Trends.Difference;
import org.tahsil.delinquency.Trends.Standing;
import org.tahsil.delinquency.store.AsOfSql.Scope;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** Compares a portfolio's ageing of two dates, or of two states of knowledge, in one statement. */
@ApplicationScoped
public class TrendStore {

  private static final String ROLLS =
      """
      select w.bucket as was, coalesce(n.bucket, 'CURRENT') as became, count(*) as count,
          sum(w.outstanding)::bigint as balance
      from %s w left join %s n using (account_id)
      group by 1, 2
      """;

  private static final String DIFFERENCES =
      """
      select a.account_ref, %3$s
      from (%1$s) w full join (%2$s) n using (account_id) join account a using (account_id)
      where (coalesce(w.dpd, 0), coalesce(w.overdue, 0), coalesce(w.outstanding, 0))
          is distinct from (coalesce(n.dpd, 0), coalesce(n.overdue, 0), coalesce(n.outstanding, 0))
        and (:after::text is null or a.account_ref > :after)
      order by a.account_ref limit :limit
      """;

  private static final String STANDINGS =
      """
      coalesce(w.dpd, 0) as w_dpd, coalesce(w.overdue, 0) as w_overdue,
      coalesce(w.outstanding, 0) as w_outstanding, coalesce(n.dpd, 0) as n_dpd,
      coalesce(n.overdue, 0) as n_overdue, coalesce(n.outstanding, 0) as n_outstanding
      """;

  private static final String ISSUED =
      """
      select coalesce(sum(i.amount_minor), 0)::bigint from item i join account a using (account_id)
      where a.portfolio_id = :portfolio and i.issued_on between :from and :to
      """;

  private static final String AT_RISK =
      """
      select coalesce(sum(outstanding) filter (where dpd > :days), 0)::bigint from account_age
      """;

  @Inject private Jdbi jdbi;

  /** By the bucket of the first date and of the second. */
  public List<Cell> rolls(Portfolio portfolio, AsOf from, AsOf to) {
    String sql = ROLLS.formatted(table(from, "was"), table(to, "now"));
    return jdbi.withHandle(
        handle ->
            bind(handle.createQuery(sql), portfolio, from, to)
                .map(
                    (row, context) ->
                        new Cell(
                            Bucket.labelled(row.getString("was")),
                            Bucket.labelled(row.getString("became")),
                            row.getLong("count"),
                            Money.ofMinor(row.getLong("balance"), portfolio.currency())))
                .list());
  }

  /** Accounts that stand otherwise now than then, by reference. */
  public List<Difference> differences(
      Portfolio portfolio, AsOf then, @Nullable AccountRef after, int limit) {
    AsOf now = AsOf.now(then.date());
    String sql = DIFFERENCES.formatted(ages(then, "was"), ages(now, "now"), STANDINGS);
    return jdbi.withHandle(
        handle ->
            bind(handle.createQuery(sql), portfolio, then, now)
                .bind("after", after == null ? null : after.value())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Difference(
                            new AccountRef(row.getString("account_ref")),
                            standing(row, "w", portfolio),
                            standing(row, "n", portfolio)))
                .list());
  }

  /** What was issued between two dates, both included, in minor units. */
  public long issued(Portfolio portfolio, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ISSUED)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one());
  }

  /** What accounts past due for more than some days owe in all, in minor units. */
  public long atRisk(Portfolio portfolio, AsOf asOf, int days) {
    return jdbi.withHandle(
        handle ->
            AsOfSql.bind(
                    handle.createQuery(AsOfSql.with(Scope.PORTFOLIO, asOf) + AT_RISK),
                    portfolio,
                    asOf)
                .bind("portfolio", portfolio.id().value())
                .bind("days", days)
                .mapTo(Long.class)
                .one());
  }

  private static String table(AsOf asOf, String name) {
    return "(select aged.*, " + AsOfSql.BUCKET + " as bucket from (" + ages(asOf, name) + ") aged)";
  }

  private static String ages(AsOf asOf, String name) {
    return AsOfSql.named(
        AsOfSql.with(Scope.PORTFOLIO, asOf)
            + "select account_id, outstanding, overdue, dpd from account_age",
        name);
  }

  private static Query bind(Query query, Portfolio portfolio, AsOf was, AsOf now) {
    AsOfSql.bind(query, portfolio, was, "was");
    AsOfSql.bind(query, portfolio, now, "now");
    return query.bind("portfolio", portfolio.id().value());
  }

  private static Standing standing(ResultSet row, String side, Portfolio portfolio)
      throws SQLException {
    int days = row.getInt(side + "_dpd");
    return new Standing(
        days,
        Bucket.of(days),
        Money.ofMinor(row.getLong(side + "_overdue"), portfolio.currency()),
        Money.ofMinor(row.getLong(side + "_outstanding"), portfolio.currency()));
  }
}
