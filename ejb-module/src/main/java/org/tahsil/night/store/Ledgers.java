package org.tahsil.night.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.delinquency.Bucket;
import org.tahsil.night.domain.Reconciliation;

/** Counts what a night left in the tables of the features. */
@ApplicationScoped
public class Ledgers {
  private static final List<String> WORSENING =
      Arrays.stream(Bucket.values()).map(Bucket::label).toList();

  private static final String COUNTS =
      """
      with units as (select * from night_unit where night_id = :night),
      moved as (
        select t.account_id, t.from_bucket, t.to_bucket,
          array_position(cast(:order as text[]), t.from_bucket) as was,
          array_position(cast(:order as text[]), t.to_bucket) as became
        from transition t join account a using (account_id)
        where a.portfolio_id = :p and t.on_date = :d),
      alerted as (
        select account_id from alert where portfolio_id = :p and on_date = :d)
      select
        (select coalesce(sum(read), 0) from units where step = 'plan') as planned,
        (select count(*) from age_now where portfolio_id = :p and aged_on >= :d
          and account_id <= (select max(to_account) from units)) as aged,
        (select count(*) from units where done_at is null) as open_units,
        (select count(*) from moved where (became > was or became = 1)
          and account_id not in (select account_id from alerted)) as unannounced,
        (select count(*) from alerted
          where account_id not in (select account_id from moved)) as unfounded,
        (select count(*) from units
          where read <> written + skipped + rejected) as unbalanced
      """;

  @Inject Jdbi jdbi;

  public Reconciliation reconcile(NightBook.Facts night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COUNTS)
                .bind("night", night.run().night())
                .bind("p", night.portfolio().value())
                .bind("d", night.businessDate())
                .bindArray("order", String.class, WORSENING)
                .map(
                    (row, context) ->
                        new Reconciliation(
                            row.getLong("planned"),
                            row.getLong("aged"),
                            row.getLong("open_units"),
                            row.getLong("unannounced"),
                            row.getLong("unfounded"),
                            row.getLong("unbalanced")))
                .one());
  }
}
