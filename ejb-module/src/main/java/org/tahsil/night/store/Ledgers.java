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
   * Sets are compared by {@code except}, which the database always hashes: of a night's own rows it
   * has no statistics yet, and would compare each with each.
   *
   * <p>An account is settled by a night if the night or a later one looked at it, or if nothing can
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
        from transition where night_id = :night and on_date = :d)
      select
        (select coalesce(sum(read), 0) from units where step = 'plan') as planned,
        (select count(*) from settled) as aged,
        (select count(*) from aside s where not exists (
          select 1 from age_now n where n.account_id = s.account_id
            and (n.aged_on >= :d or n.next_event_on is null or n.next_event_on > :d))) as set_aside,
        (select count(*) from units where done_at is null) as open_units,
        (select count(*) from (
          select account_id from moved where became > was or became = 1
          except select account_id from alert where on_date = :d
          except select account_id from aside) silent) as unannounced,
        (select count(*) from (
          select account_id from alert where night_id = :night
          except select account_id from moved) baseless) as unfounded,
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
                            row.getLong("unbalanced")))
                .one());
  }
}
