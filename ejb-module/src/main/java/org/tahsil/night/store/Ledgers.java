package org.tahsil.night.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.delinquency.Bucket;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.domain.StepNames;

/** Counts what a night left in the tables of the features. */
@ApplicationScoped
public class Ledgers {
  private static final List<String> WORSENING =
      Arrays.stream(Bucket.values()).map(Bucket::label).toList();

  /**
   * An account is settled by a night if the night or a later one looked at it, or if nothing can
   * have changed by its date. Alerts that an earlier night of the date raised stay, even where a
   * repetition no longer finds their reason.
   */
  private static final String COUNTS =
      """
      with units as (select * from night_unit where night_id = :night),
      aside as (select distinct account_id from night_aside
        where night_id = :night and redone_at is null),
      settled as (
        select account_id from age_now
        where portfolio_id = :p and account_id between
            (select min(from_account) from units where step = :first)
            and (select max(to_account) from units where step = :first)
          and (aged_on >= :d or next_event_on is null or next_event_on > :d)),
      moved as (
        select account_id, array_position(cast(:order as text[]), from_bucket) as was,
          array_position(cast(:order as text[]), to_bucket) as became
        from transition where night_id = :night and on_date = :d),
      founded as (
        select account_id, case when became = 1 then array['CURE']
            when was = 1 then array['NEW_DELINQUENCY', 'RELAPSE'] else array['ESCALATION'] end
            as kinds
        from moved where became > was or became = 1
        union all
        select account_id, array[kind] from alert_condition
        where night_id = :night and since = :d)
      select
        (select coalesce(sum(read), 0) from units where step = 'plan') as planned,
        (select count(*) from settled) as aged,
        (select count(*) from aside s where not exists (
          select 1 from age_now n where n.account_id = s.account_id
            and (n.aged_on >= :d or n.next_event_on is null or n.next_event_on > :d))) as set_aside,
        (select count(*) from units where done_at is null) as open_units,
        (select count(*) from founded f where not exists (
          select 1 from alert a where a.account_id = f.account_id and a.on_date = :d
            and a.kind = any(f.kinds))
          and not exists (select 1 from aside s where s.account_id = f.account_id))
          as unannounced,
        (select count(*) from alert a where night_id = :night and not exists (
          select 1 from founded f where f.account_id = a.account_id and a.kind = any(f.kinds)))
          as unfounded,
        (select count(*) from age_now n, alert_terms(:p, :d) t
          where n.portfolio_id = :p and n.aged_on = :d
            and coalesce(n.overdue_minor >= t.high_value_minor, false) <> exists (
              select 1 from alert_condition c
              where c.account_id = n.account_id and c.kind = 'HIGH_VALUE')
            and not exists (select 1 from aside s where s.account_id = n.account_id))
          as misjudged,
        (select count(*) from units where read <> written + skipped + rejected) as unbalanced
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
                .bind("first", StepNames.OF_UNITS.get(0))
                .bindArray("order", String.class, WORSENING)
                .map(
                    (row, context) ->
                        new Reconciliation(
                            row.getLong("planned"),
                            row.getLong("aged"),
                            row.getLong("set_aside"),
                            row.getLong("open_units"),
                            row.getLong("unannounced"),
                            row.getLong("unfounded"),
                            row.getLong("misjudged"),
                            row.getLong("unbalanced")))
                .one());
  }
}
