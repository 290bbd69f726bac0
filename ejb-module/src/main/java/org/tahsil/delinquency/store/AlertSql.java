package org.tahsil.delinquency.store;

import org.tahsil.delinquency.Bucket;
import org.tahsil.shared.store.SetBySet;

/** The statements that say which accounts were cured lately, and which conditions have begun. */
final class AlertSql {

  /**
   * Items of accounts {@code chosen} that have fallen due, and of the settled ones whether they
   * were ever past due: at the end of the day before they were settled, less the days on which a
   * hold stopped the clock. Everything is joined by keys of whole sets; a lookup for every row
   * would compare each with each, see {@link SetBySet}.
   */
  private static final String PAID =
      """
      fell as materialized (
        select i.account_id, i.item_no, i.issued_on, i.due_on, i.aged_from, i.amount_minor,
            i.settled_on
        from item i
        where i.account_id = any(array(select account_id from chosen))
          and i.aged_from < :overdue_before and i.amount_minor > 0),
      clock as materialized (
        select h.account_id, h.item_no, range_agg(daterange(h.from_on, h.to_on)) as days
        from hold h
        where h.account_id = any(:accounts) and h.undone_on is null and h.amount_minor is null
          and 'DPD_CLOCK' = any(h.stops) and h.from_on <= :as_of
        group by h.account_id, h.item_no),
      counted as (
        select f.account_id, f.settled_on, f.aged_from + 1 - :counts
            + case when w.days is null and t.days is null then 0
              else held_days(coalesce(w.days, '{}') + coalesce(t.days, '{}'),
                f.aged_from + 1 - :counts, f.settled_on - 1) end as late_from
        from fell f
          left join (select * from clock where item_no is null) w on w.account_id = f.account_id
          left join clock t on t.account_id = f.account_id and t.item_no = f.item_no
        where f.settled_on <= :as_of),
      paid as (
        select account_id, settled_on, late_from, late_from < settled_on as late from counted)
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
  static final String CURES =
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
      noted as (
        select l.account_id, l.item_no, sum(l.amount_minor) as minor
        from posting p join allocation l using (posting_id)
        where l.account_id = any(array(select account_id from chosen))
          and p.kind in ('CREDIT_NOTE', 'WRITE_OFF', 'WAIVER')
          and l.undone_on is null and l.value_on <= :as_of
        group by l.account_id, l.item_no),
      fallen as (
        select f.account_id, f.due_on, sum(f.amount_minor - coalesce(n.minor, 0)) as asked,
            row_number() over latest as no, lead(f.due_on) over latest as before_on
        from fell f left join noted n using (account_id, item_no)
        where f.issued_on <= :as_of
        group by f.account_id, f.due_on
        window latest as (partition by f.account_id order by f.due_on desc)),
      received as (
        select f.account_id, f.no, sum(p.amount_minor) as minor
        from fallen f join posting p on p.account_id = f.account_id
          and p.value_on > f.before_on and p.value_on <= f.due_on
        where p.account_id = any(array(select account_id from chosen))
          and f.no <= 3 and p.kind = 'PAYMENT'
          and not exists (
            select from posting r
            where r.account_id = any(array(select account_id from chosen))
              and r.reverses = p.posting_id)
        group by f.account_id, f.no),
      share as (
        select f.account_id, f.no, least(1, coalesce(r.minor, 0) / f.asked) as part
        from fallen f left join received r using (account_id, no)
        where f.no <= 3 and f.before_on is not null and f.asked > 0),
      shrinking as (
        select account_id, part[1] as third, part[2] as second, part[3] as first
        from (
          select account_id, array_agg(part order by no) as part from share
          group by account_id having count(*) = 3) s
        where part[1] > 0 and part[1] <= part[2] - 0.1 and part[2] <= part[3] - 0.1),
      """;

  static final String CONDITIONS =
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
          standing as materialized (
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

  private AlertSql() {}
}
