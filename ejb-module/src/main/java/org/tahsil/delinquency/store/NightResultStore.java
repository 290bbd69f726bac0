package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency.Day;
import org.tahsil.shared.id.PortfolioId;

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
}
