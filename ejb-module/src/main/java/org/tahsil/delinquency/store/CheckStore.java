package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Exposures.Check;
import org.tahsil.shared.money.Money;

/** Counts the ledger of a date from items and allocations, and compares that with its ageing. */
@ApplicationScoped
public class CheckStore {

  private static final String LEDGER =
      """
      with issued as (
        select i.account_id, i.item_no, i.amount_minor
        from %1$s i join account a using (account_id)
        where a.portfolio_id = :portfolio and i.issued_on <= :as_of),
      paid as (
        select l.account_id, l.item_no, sum(l.amount_minor) as minor
        from allocation l join issued using (account_id, item_no)
        where l.value_on <= :as_of and %2$s group by l.account_id, l.item_no),
      open as (
        select i.account_id, i.amount_minor - coalesce(p.minor, 0) as minor
        from issued i left join paid p using (account_id, item_no))
      select (select coalesce(sum(minor), 0) from open)::bigint as outstanding,
        (select count(*) from open where minor > 0) as items,
        (select count(distinct account_id) from open where minor > 0) as accounts,
        (select count(*) from open where minor < 0) as overpaid
      """;

  /** What nights left: only a completed night of the date itself has something to compare. */
  private static final String NIGHT =
      """
      select sum(d.outstanding_minor)::bigint as outstanding, sum(d.accounts) as accounts,
        (select count(*) from transition t
         where t.night_id = n.night_id and (t.to_bucket = 'CURRENT'
           or array_position(:worsening::text[], t.to_bucket)
             > array_position(:worsening::text[], t.from_bucket))) as moves,
        (select count(*) from alert l where l.night_id = n.night_id
           and l.kind in ('NEW_DELINQUENCY', 'RELAPSE', 'ESCALATION', 'CURE')) as alerts
      from portfolio_day d join night n using (night_id)
      where d.portfolio_id = :portfolio and d.on_date = :as_of and n.status = 'COMPLETED'
      group by n.night_id
      """;

  @Inject private Jdbi jdbi;
  @Inject private AgeingStore ageing;

  public List<Check> checks(Portfolio portfolio, AsOf asOf) {
    List<Ageing.Row> byAccount = ageing.rows(portfolio, asOf, Basis.ACCOUNT);
    List<Ageing.Row> byItem = ageing.rows(portfolio, asOf, Basis.ITEM);
    List<Check> checks = new ArrayList<>();
    jdbi.useHandle(
        handle ->
            AsOfSql.bind(
                    handle.createQuery(
                        LEDGER.formatted(AsOfSql.items(asOf), AsOfSql.liveAllocation(asOf))),
                    portfolio,
                    asOf)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> ledger(row, portfolio, byAccount, byItem))
                .forEach(checks::addAll));
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(NIGHT)
                .bind("portfolio", portfolio.id().value())
                .bind("as_of", asOf.date())
                .bind(
                    "worsening",
                    Arrays.stream(Bucket.values()).map(Bucket::label).toArray(String[]::new))
                .map((row, context) -> night(row, portfolio, byAccount))
                .forEach(checks::addAll));
    return checks;
  }

  private static List<Check> ledger(
      ResultSet row, Portfolio portfolio, List<Ageing.Row> byAccount, List<Ageing.Row> byItem)
      throws SQLException {
    BigDecimal owed = Money.ofMinor(row.getLong("outstanding"), portfolio.currency()).amount();
    return List.of(
        new Check("LEDGER_BY_ACCOUNT", owed, amount(byAccount, portfolio)),
        new Check("LEDGER_BY_ITEM", owed, amount(byItem, portfolio)),
        new Check("OPEN_ACCOUNTS", count(row, "accounts"), count(byAccount)),
        new Check("OPEN_ITEMS", count(row, "items"), count(byItem)),
        new Check("OVERPAID_ITEMS", BigDecimal.ZERO, count(row, "overpaid")));
  }

  private static List<Check> night(ResultSet row, Portfolio portfolio, List<Ageing.Row> byAccount)
      throws SQLException {
    return List.of(
        new Check(
            "NIGHT_OUTSTANDING",
            amount(byAccount, portfolio),
            Money.ofMinor(row.getLong("outstanding"), portfolio.currency()).amount()),
        new Check("NIGHT_ACCOUNTS", count(byAccount), count(row, "accounts")),
        new Check("NIGHT_ALERTS", count(row, "moves"), count(row, "alerts")));
  }

  private static BigDecimal amount(List<Ageing.Row> rows, Portfolio portfolio) {
    return rows.stream()
        .map(Ageing.Row::outstanding)
        .reduce(Money.zero(portfolio.currency()), Money::plus)
        .amount();
  }

  private static BigDecimal count(List<Ageing.Row> rows) {
    return BigDecimal.valueOf(rows.stream().mapToLong(Ageing.Row::count).sum());
  }

  private static BigDecimal count(ResultSet row, String column) throws SQLException {
    return BigDecimal.valueOf(row.getLong(column));
  }
}
