package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.store.NightAgeStore.Move;
import org.tahsil.delinquency.store.NightAgeStore.Occasion;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.FewRows;
import org.tahsil.shared.store.SetBySet;

/**
 * What alerts are judged by, from the ledger as of a date and as known now: nothing that counts
 * later is read, and accounts in sets.
 */
@ApplicationScoped
public class AlertFactsStore {

  private static final String AGED =
      """
      select account_id from age_now
      where portfolio_id = :portfolio and account_id between :from and :to and aged_on = :as_of
      order by account_id
      """;

  /**
   * Settled items of accounts {@code chosen}, and whether they were ever past due: at the end of
   * the day before they were settled, less the days on which a hold stopped the clock.
   */
  private static final String PAID =
      """
      clock as (
        select h.account_id, h.item_no, range_agg(daterange(h.from_on, h.to_on)) as days
        from hold h
        where h.account_id = any(:accounts) and h.undone_on is null and h.amount_minor is null
          and 'DPD_CLOCK' = any(h.stops) and h.from_on <= :as_of
        group by h.account_id, h.item_no),
      paid as (
        select i.account_id, i.settled_on, counted.late_from, counted.late_from < i.settled_on as late
        from chosen k join item i using (account_id)
          left join clock w on w.account_id = i.account_id and w.item_no is null
          left join clock t on t.account_id = i.account_id and t.item_no = i.item_no,
          lateral (
            select i.aged_from + 1 - :counts + case when w.days is null and t.days is null then 0
              else held_days(coalesce(w.days, '{}') + coalesce(t.days, '{}'),
                i.aged_from + 1 - :counts, i.settled_on - 1) end as late_from) counted
        where i.account_id = any(:accounts) and i.settled_on <= :as_of
          and i.aged_from < :overdue_before and i.amount_minor > 0)
      """;

  private static final String LOOKED =
      """
      with terms as (select * from alert_terms(:portfolio, :as_of::date)),
      looked as materialized (
        select n.account_id, n.bucket, n.overdue_minor, n.outstanding_minor,
            n.frozen_dpd is not null as frozen,
            coalesce(n.frozen_dpd, :overdue_before::date - n.aged_from, 0) as dpd
        from age_now n where n.account_id = any(:accounts)),
      """;

  /**
   * A cure is the settlement of an item that was past due, after which nothing was; the present
   * arrears began on the first day past due after the last one.
   */
  private static final String CURES =
      LOOKED
          + "chosen as (select account_id from looked),"
          + PAID
          + """
          , arrears as (
            select account_id, late_from, settled_on as until from paid where late
            union all
            select account_id, :as_of::date - dpd + 1, null from looked where dpd > 0),
          cured as (
            select a.account_id, max(a.until) as cured_on from arrears a
            where a.until is not null and not exists (
              select from arrears b where b.account_id = a.account_id and b.late_from <= a.until
                and (b.until is null or b.until > a.until))
            group by a.account_id),
          again as (
            select c.account_id, c.cured_on, min(b.late_from) as late_from
            from cured c join arrears b
              on b.account_id = c.account_id and b.late_from > c.cured_on
            group by c.account_id, c.cured_on)
          select g.account_id, g.cured_on, g.late_from from again g, terms t
          where g.late_from - g.cured_on <= t.relapse_days
          """;

  /**
   * The last due dates that have come, and what of the amounts that fell due on each was paid since
   * the one before, at most all.
   */
  private static final String SHARES =
      """
      fallen as (
        select i.account_id, i.due_on, sum(i.amount_minor - coalesce(n.minor, 0)) as asked,
            row_number() over (partition by i.account_id order by i.due_on desc) as no
        from chosen k join item i using (account_id)
          left join lateral (
            select sum(l.amount_minor) as minor
            from allocation l join posting p using (posting_id)
            where l.account_id = i.account_id and l.item_no = i.item_no and l.undone_on is null
              and l.value_on <= :as_of and p.kind in ('CREDIT_NOTE', 'WRITE_OFF')) n on true
        where i.account_id = any(:accounts) and i.aged_from < :overdue_before
          and i.issued_on <= :as_of and i.amount_minor > 0
        group by i.account_id, i.due_on),
      share as (
        select f.account_id, f.no, least(1, received.minor / f.asked) as part
        from fallen f join fallen b on b.account_id = f.account_id and b.no = f.no + 1,
          lateral (
            select coalesce(sum(p.amount_minor), 0) as minor from posting p
            where p.account_id = f.account_id and p.kind = 'PAYMENT'
              and p.value_on > b.due_on and p.value_on <= f.due_on
              and not exists (select from posting r where r.reverses = p.posting_id)) received
        where f.no <= 3 and f.asked > 0),
      shrinking as (
        select account_id, part[1] as third, part[2] as second, part[3] as first
        from (
          select account_id, array_agg(part order by no) as part from share
          group by account_id having count(*) = 3) s
        where part[1] > 0 and part[1] <= part[2] - 0.1 and part[2] <= part[3] - 0.1),
      """;

  private static final String CONDITIONS =
      LOOKED
          + """
          chosen as (
            select account_id from looked
            where bucket = '%s' and overdue_minor > 0 and not frozen),
          """
              .formatted(Bucket.DAYS_1_30.label())
          + PAID
          + ","
          + SHARES
          + """
          punctual as (
            select account_id, count(*) as on_time from paid
            group by account_id having count(*) >= 6 and not bool_or(late)),
          standing as (
            select l.account_id, 'HIGH_VALUE' as kind, 'HIGH_VALUE' as reason,
                array[t.high_value_minor] as figures
            from looked l, terms t where l.overdue_minor >= t.high_value_minor
            union all
            select account_id, 'EARLY_WARNING', 'FIRST_DELAY', array[on_time] from punctual
            union all
            select account_id, 'EARLY_WARNING', 'SHRINKING_PAYMENTS',
                array[round(100 * first), round(100 * second), round(100 * third)]::bigint[]
            from shrinking s
            where not exists (select from punctual p where p.account_id = s.account_id)),
          ended as (
            delete from alert_condition c using looked l
            where c.account_id = any(:accounts) and c.account_id = l.account_id and not exists (
              select from standing s where s.account_id = c.account_id and s.kind = c.kind)),
          begun as (
            insert into alert_condition (account_id, kind, since, night_id)
            select account_id, kind, :as_of, :night::uuid from standing
            on conflict (account_id, kind) do nothing
            returning account_id, kind)
          select a.account_id, a.customer_id, s.kind, s.reason, s.figures, l.bucket, l.dpd,
              l.overdue_minor, l.outstanding_minor
          from begun b join standing s using (account_id, kind) join looked l using (account_id)
            join account a using (account_id)
          where a.account_id = any(:accounts)
          order by a.account_id, s.kind
          """;

  @Inject private Jdbi jdbi;

  /** The end of arrears, and the first day past due after it. */
  public record Cured(LocalDate on, LocalDate lateAgain) {}

  /**
   * A condition that has just begun.
   *
   * @param move the account where it stands, from its bucket to the same
   * @param figures by reason: an amount in minor units, a count of items, or shares in percent
   */
  public record Begun(AlertKind kind, String reason, List<Long> figures, Move move) {}

  /** The accounts of a unit that this night aged. */
  public List<Long> aged(NightUnit unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(AGED)
                .bind("portfolio", unit.portfolio().value())
                .bind("from", unit.fromAccount())
                .bind("to", unit.toAccount())
                .bind("as_of", unit.businessDate())
                .mapTo(Long.class)
                .list());
  }

  /** Of late accounts those that were cured so recently that being late again is a relapse. */
  public Map<Long, Cured> cures(Portfolio portfolio, LocalDate date, Collection<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          Query query = of(handle.createQuery(CURES), portfolio, date, accounts);
          return SetBySet.in(handle, () -> cured(query));
        });
  }

  private static Map<Long, Cured> cured(Query query) {
    return query
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong("account_id"),
                    new Cured(
                        row.getObject("cured_on", LocalDate.class),
                        row.getObject("late_from", LocalDate.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Notes which conditions of aged accounts last, and gives those that have begun. */
  public List<Begun> conditions(Portfolio portfolio, Occasion occasion, Collection<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          Query query =
              of(handle.createQuery(CONDITIONS), portfolio, occasion.date(), accounts)
                  .bind("night", occasion.night());
          return SetBySet.in(handle, () -> query.map((row, context) -> begun(row)).list());
        });
  }

  /** The overdue amount that is high for a portfolio on a date, in minor units; null: none is. */
  public @Nullable Long highValue(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select high_value_minor from alert_terms(:portfolio, :as_of::date)")
                .bind("portfolio", portfolio.id().value())
                .bind("as_of", date)
                .map((row, context) -> java.util.Optional.ofNullable(row.getObject(1, Long.class)))
                .one()
                .orElse(null));
  }

  private static Query of(
      Query query, Portfolio portfolio, LocalDate date, Collection<Long> accounts) {
    int counts = portfolio.convention().dueDateCounts();
    return query
        .bind("portfolio", portfolio.id().value())
        .bind("as_of", date)
        .bind("counts", counts)
        .bind("overdue_before", date.plusDays(counts))
        .bind("accounts", accounts.toArray(Long[]::new));
  }

  private static Begun begun(ResultSet row) throws SQLException {
    Bucket bucket = Bucket.labelled(row.getString("bucket"));
    return new Begun(
        AlertKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        List.of((Long[]) Objects.requireNonNull(row.getArray("figures")).getArray()),
        new Move(
            row.getLong("account_id"),
            row.getLong("customer_id"),
            bucket,
            bucket,
            row.getInt("dpd"),
            row.getLong("overdue_minor"),
            row.getLong("outstanding_minor")));
  }
}
