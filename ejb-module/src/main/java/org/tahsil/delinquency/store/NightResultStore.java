package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency.Day;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.money.Money;

/** What nights left behind, read once they are complete. */
@ApplicationScoped
public class NightResultStore {

  private static final String TOTALS =
      """
      insert into portfolio_day (portfolio_id, on_date, night_id, bucket, accounts,
          outstanding_minor, overdue_minor)
      select :portfolio, :on_date, :night, b.bucket, count(n.account_id),
          coalesce(sum(n.outstanding_minor), 0), coalesce(sum(n.overdue_minor), 0)
      from unnest(:buckets::text[]) b(bucket)
        left join age_now n on n.portfolio_id = :portfolio and n.bucket = b.bucket
          and n.outstanding_minor > 0
      group by b.bucket
      on conflict (portfolio_id, on_date, bucket) do update
        set night_id = excluded.night_id, accounts = excluded.accounts,
            outstanding_minor = excluded.outstanding_minor, overdue_minor = excluded.overdue_minor
      """;

  @Inject private Jdbi jdbi;

  public void writeTotals(UUID night, PortfolioId portfolio, LocalDate date) {
    String[] buckets =
        java.util.Arrays.stream(Bucket.values()).map(Bucket::label).toArray(String[]::new);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(TOTALS)
                .bind("night", night)
                .bind("portfolio", portfolio.value())
                .bind("on_date", date)
                .bind("buckets", buckets)
                .execute());
  }

  public List<Day> days(Portfolio portfolio, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.on_date, d.bucket, d.accounts, d.outstanding_minor
                    from portfolio_day d join night n using (night_id)
                    where d.portfolio_id = :portfolio and d.on_date between :from and :to
                      and n.status = 'COMPLETED'
                    order by d.on_date, array_position(:buckets::text[], d.bucket)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("to", to)
                .bind(
                    "buckets",
                    java.util.Arrays.stream(Bucket.values())
                        .map(Bucket::label)
                        .toArray(String[]::new))
                .map(
                    (row, context) ->
                        new Day(
                            row.getObject("on_date", LocalDate.class),
                            Bucket.labelled(row.getString("bucket")),
                            row.getLong("accounts"),
                            row.getLong("outstanding_minor")))
                .list());
  }

  public List<Alert> alerts(Portfolio portfolio, @Nullable Long before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select l.*, a.account_ref, c.name
                    from alert l left join night n using (night_id) join account a using (account_id)
                      join customer c using (customer_id)
                    where l.portfolio_id = :portfolio
                      and (l.night_id is null or n.status = 'COMPLETED')
                      and (:before::bigint is null or l.alert_id < :before)
                    order by l.alert_id desc limit :limit
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> alert(row, portfolio))
                .list());
  }

  private static Alert alert(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Alert(
        row.getLong("alert_id"),
        row.getObject("on_date", LocalDate.class),
        new AccountRef(row.getString("account_ref")),
        row.getString("name"),
        row.getString("kind"),
        row.getString("priority"),
        Bucket.labelled(row.getString("from_bucket")),
        Bucket.labelled(row.getString("to_bucket")),
        row.getInt("days_past_due"),
        Money.ofMinor(row.getLong("overdue_minor"), portfolio.currency()));
  }
}
