package org.tahsil.night.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tahsil.delinquency.Bucket;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.domain.Reconciliation.Check;
import org.tahsil.night.domain.StepNames;

/** Counts what a night left in the tables of the features, all by one snapshot. */
@ApplicationScoped
public class Ledgers {
  private static final List<String> WORSENING =
      Arrays.stream(Bucket.values()).map(Bucket::label).toList();

  /**
   * {@code settled} accounts have an interval that holds at the end of the date: a night or a later
   * one looked at them, or nothing can have changed by then. Of these, {@code steady} ones have not
   * been touched since, so that ledger and ageing speak of the same moment. {@code before} and
   * {@code after} are the intervals that meet on the date.
   */
  private static final String FACTS =
      """
      with units as (select * from night_unit where night_id = :night),
      aside as (
        select account_id, bool_or(redone_at is null) as waits from night_aside
        where night_id = :night group by account_id),
      planned as (
        select min(from_account) as first, max(to_account) as last from units where step = :first),
      state as not materialized (
        select n.*, n.aged_on >= :d or n.next_event_on is null or n.next_event_on > :d as settled
        from age_now n where n.portfolio_id = :p),
      before as (
        select account_id, bucket from age_past where portfolio_id = :p and valid_to = :d),
      after as (
        select account_id, bucket from age_now where portfolio_id = :p and valid_from = :d
        union all
        select account_id, bucket from age_past
        where portfolio_id = :p and valid_to > :d and valid_from = :d),
      changed as (
        select a.account_id, coalesce(b.bucket, 'CURRENT') as was, a.bucket as became
        from after a left join before b using (account_id)
        where a.bucket <> coalesce(b.bucket, 'CURRENT')),
      moved as (
        select t.account_id, t.from_bucket as was, t.to_bucket as became, t.night_id,
          array_position(cast(:order as text[]), t.from_bucket) as was_no,
          array_position(cast(:order as text[]), t.to_bucket) as became_no
        from transition t join account a using (account_id)
        where t.on_date = :d and a.portfolio_id = :p),
      calling as (
        select m.account_id, exists (
          select from alert a where a.account_id = m.account_id and a.on_date = :d) as answered
        from moved m
        where m.night_id = :night and (became_no > was_no or became_no = 1)
          and not exists (select from aside s where s.account_id = m.account_id and s.waits)),
      raised as (
        select a.kind, a.from_bucket = a.to_bucket or exists (
          select from moved m where m.account_id = a.account_id) as founded
        from alert a where a.night_id = :night),
      class_ended as (
        select p.account_id, exists (
            select from class_now n
            where n.account_id = p.account_id and n.code = p.code and n.since = :d)
          or exists (
            select from class_past n where n.account_id = p.account_id and n.code = p.code
              and n.until > :d and n.since = :d) as followed
        from class_past p join account a using (account_id)
        where p.until = :d and a.portfolio_id = :p),
      steady as not materialized (
        select account_id, outstanding_minor from state
        where settled and not dirty and aged_on <= :d),
      """;

  /**
   * Sums of the ledger by items and allocations alone. An item not yet issued asks for nothing, and
   * what was paid of it ahead is taken off again.
   */
  private static final String SUMS =
      """
      asked as (
        select coalesce(sum(i.open_minor), 0) as noted, coalesce(sum(i.amount_minor), 0) as ever,
          coalesce(sum(case when i.issued_on <= :d then i.amount_minor else (
            select coalesce(sum(l.amount_minor), 0) from allocation l
            where l.account_id = i.account_id and l.item_no = i.item_no
              and l.undone_on is null and l.value_on <= :d) end)
            filter (where s.account_id is not null), 0) as by_then
        from item i join account a using (account_id) left join steady s using (account_id)
        where a.portfolio_id = :p
          and a.account_id not in (select account_id from aside where waits)),
      paid as (
        select coalesce(sum(l.amount_minor), 0) as ever,
          coalesce(sum(l.amount_minor)
            filter (where s.account_id is not null and l.value_on <= :d), 0) as by_then
        from allocation l join account a using (account_id) left join steady s using (account_id)
        where a.portfolio_id = :p and l.undone_on is null
          and a.account_id not in (select account_id from aside where waits)),
      ledger as (
        select a.noted, a.ever - p.ever as open, a.by_then - p.by_then as then_open,
          (select coalesce(sum(outstanding_minor), 0) from steady) as aged
        from asked a, paid p)
      """;

  private static final String CHECKS =
      """
      select 'UNITS' as name, null as kind, count(*) as expected, count(done_at) as found,
        count(*) - count(done_at) as difference from units
      union all
      select 'ROWS', null, count(*), count(*) filter (where read = written + skipped + rejected),
        count(*) filter (where read <> written + skipped + rejected)
      from units where done_at is not null
      union all
      select 'ACCOUNTS', null, expected, found, greatest(0, expected - found) from (
        select coalesce((select sum(read) from units where step = 'plan'), 0) as expected,
          (select count(*) from state, planned
            where settled and account_id between planned.first and planned.last)
          + (select count(*) from aside s where waits and not exists (
              select from state where account_id = s.account_id and settled)) as found) counts
      union all
      select 'INTERVALS', null, count(*), count(a.account_id), count(*) - count(a.account_id)
      from before b left join (select distinct account_id from after) a using (account_id)
      union all
      select 'BUCKET_CHANGES', null, count(c.account_id), count(m.account_id),
        count(*) filter (where (c.was, c.became) is distinct from (m.was, m.became))
      from changed c full join moved m on m.account_id = c.account_id
      union all
      select 'CLASS_INTERVALS', null, count(*), count(*) filter (where followed),
        count(*) filter (where not followed) from class_ended
      union all
      select 'ALERTS', null, count(*), count(*) filter (where answered),
        count(*) filter (where not answered) from calling
      union all
      select 'ALERTS_OF_KIND', kind, count(*), count(*) filter (where founded),
        count(*) filter (where not founded) from raised group by kind
      union all
      select 'OPEN_TOTAL', null, open, noted, abs(open - noted) from ledger
      union all
      select 'LEDGER_TOTAL', null, then_open, aged, abs(then_open - aged) from ledger
      """;

  private static final Comparator<Check> ORDER =
      Comparator.comparing(Check::name).thenComparing(check -> String.valueOf(check.kind()));

  @Inject private Jdbi jdbi;

  public Reconciliation reconcile(NightBook.Facts night) {
    return new Reconciliation(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(FACTS + SUMS + CHECKS)
                    .bind("night", night.run().night())
                    .bind("p", night.portfolio().value())
                    .bind("d", night.businessDate())
                    .bind("first", StepNames.OF_UNITS.get(0))
                    .bindArray("order", String.class, WORSENING)
                    .map((row, context) -> check(row))
                    .stream()
                    .sorted(ORDER)
                    .toList()));
  }

  static Check check(ResultSet row) throws SQLException {
    return new Check(
        Reconciliation.Name.valueOf(row.getString("name")),
        row.getString("kind"),
        row.getLong("expected"),
        row.getLong("found"),
        row.getLong("difference"));
  }

  /** Keeps what was counted, in place of what an earlier try counted. */
  public void note(UUID night, Reconciliation books) {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from night_check where night_id = ?", night);
          PreparedBatch rows =
              handle.prepareBatch(
                  """
                  insert into night_check
                    (night_id, check_no, name, kind, expected, found, difference)
                  values (:night, :no, :name, :kind, :expected, :found, :difference)
                  """);
          int no = 0;
          for (Check check : books.checks()) {
            rows.bind("night", night).bind("no", no++).bindMethods(check).add();
          }
          rows.execute();
        });
  }
}
