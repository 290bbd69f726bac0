package org.tahsil.night.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tahsil.delinquency.Bucket;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.domain.Reconciliation.Check;
import org.tahsil.night.domain.StepNames;
import org.tahsil.shared.store.SetBySet;

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
      founded as (
        select account_id, unnest(case when became_no = 1 then array['CURE']
          when was_no = 1 then array['NEW_DELINQUENCY', 'RELAPSE'] else array['ESCALATION'] end)
          as kind, 'MOVE' as cause
        from moved where night_id = :night and (became_no > was_no or became_no = 1)
        union all
        select account_id, kind, kind from alert_condition where night_id = :night and since = :d
        union all
        select distinct account_id, 'BROKEN_PROMISE', 'BROKEN_PROMISE' from arrangement_change
        where night_id = :night and to_state in ('PARTLY_KEPT', 'BROKEN')
        union all
        select distinct alerted_account(c), 'CONCERN_OVERDUE', 'CONCERN_OVERDUE'
        from concern_step s join concern c using (concern_id)
        where s.acted_on = :d and s.action = 'OVERDUE' and c.portfolio_id = :p
          and alerted_account(c) is not null),
      calling as (
        select f.account_id, f.cause, bool_or(a.account_id is not null) as answered
        from founded f
          left join (select account_id, kind from alert where on_date = :d) a
            using (account_id, kind)
          left join aside s on s.account_id = f.account_id and s.waits
        where s.account_id is null
        group by f.account_id, f.cause),
      raised as (
        select a.kind, f.account_id is not null as founded
        from alert a left join founded f on f.account_id = a.account_id and f.kind = a.kind
        where a.night_id = :night),
      judged as (
        select coalesce(n.overdue_minor >= t.high_value_minor, false) as high,
          c.account_id is not null as told
        from alert_terms(:p, :d) t, age_now n
          left join alert_condition c on c.account_id = n.account_id and c.kind = 'HIGH_VALUE'
          left join aside s on s.account_id = n.account_id and s.waits
        where n.portfolio_id = :p and n.aged_on = :d and s.account_id is null),
      matured as (
        select n.state in ('KEPT', 'PARTLY_KEPT', 'BROKEN') as decided
        from arrangement_now n join arrangement m using (arrangement_id)
          left join aside s on s.account_id = n.account_id and s.waits
        where n.portfolio_id = :p and n.state not in ('CANCELLED', 'RESCHEDULED')
          and s.account_id is null
          and (select max(i.due_on) from arrangement_instalment i
            where i.arrangement_id = n.arrangement_id) + m.grace_days <= :d
          and not exists (
            select from arrangement_change c, night g
            where c.arrangement_id = n.arrangement_id and g.night_id = :night
              and c.night_id is null and c.recorded_at >= g.started_at)),
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

  /** For all accounts, what is open on the items on the date is held against the intervals. */
  private static final String SUMS =
      """
      ledger as materialized (
        select
          (select coalesce(sum(i.open_minor), 0) from item i join steady using (account_id)
            where i.open_minor > 0 and i.issued_on <= :d)
          + (select coalesce(sum(l.amount_minor), 0) from allocation l join steady using (account_id)
            where l.undone_on is null and l.value_on > :d and (
              select i.issued_on from item i
              where i.account_id = l.account_id and i.item_no = l.item_no) <= :d) as then_open,
          (select coalesce(sum(outstanding_minor), 0) from steady) as aged)
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
          + (select count(*) from aside where waits)
          - (select count(*) from state where settled and account_id = any(array(
              select account_id from aside where waits))) as found
        offset 0) counts
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
      select 'HIGH_VALUES', null, count(*) filter (where high), count(*) filter (where told),
        count(*) filter (where high <> told) from judged
      union all
      select 'PROMISES', null, count(*), count(*) filter (where decided),
        count(*) filter (where not decided) from matured
      union all
      select 'LEDGER_TOTAL', null, then_open, aged, abs(then_open - aged) from ledger
      """;

  private static final Comparator<Check> ORDER =
      Comparator.comparing(Check::name).thenComparing(check -> String.valueOf(check.kind()));

  @Inject private Jdbi jdbi;

  public Reconciliation reconcile(NightBook.Facts night) {
    return new Reconciliation(
        jdbi.withHandle(handle -> SetBySet.in(handle, () -> checks(handle, night))));
  }

  private static List<Check> checks(Handle handle, NightBook.Facts night) {
    return Stream.concat(counted(handle, night), Stream.of(LedgerProof.of(handle, night)))
        .sorted(ORDER)
        .toList();
  }

  private static Stream<Check> counted(Handle handle, NightBook.Facts night) {
    return handle
        .createQuery(FACTS + SettlementSql.FACTS + SUMS + CHECKS + SettlementSql.CHECKS)
        .bind("night", night.run().night())
        .bind("p", night.portfolio().value())
        .bind("d", night.businessDate())
        .bind("first", StepNames.OF_UNITS.get(0))
        .bindArray("order", String.class, WORSENING)
        .map((row, context) -> check(row))
        .list()
        .stream();
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
