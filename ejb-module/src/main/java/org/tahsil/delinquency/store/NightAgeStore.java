package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.store.AsOfSql.Scope;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.FewRows;

/** The night's memory: which bucket each account was in, and the moves between buckets. */
@ApplicationScoped
public class NightAgeStore {

  private static final String AGE =
      AsOfSql.with(Scope.ACCOUNTS)
          + """
          , scheme_edge as (
            select base, first_days, case convention when 'INCLUSIVE' then 1 else 0 end as counts
            from scheme where portfolio_id = :portfolio and (valid_to is null or valid_to > :as_of)),
          event as (
            select account_id, min(on_date) as next_on
            from (
              select account_id, aged_from + 1 - :counts as on_date from open_part
              union all
              select p.account_id, case when s.base = 'DUE_DATE' then p.due_on
                  when s.counts = 1 then p.inclusive else p.elapsed end + 1 - s.counts
              from open_part p, scheme_edge s
              union all
              select g.account_id, case when s.base = 'DUE_DATE' then g.oldest_due
                  when s.counts = 1 then g.inclusive_from else g.elapsed_from end
                + edge - s.counts
              from account_age g, scheme_edge s, unnest(s.first_days) edge
              union all
              select account_id, aged_from + edge + 1 - :counts from account_age,
                unnest(:edges::int[]) edge
              where not frozen
              union all
              select h.account_id, edge from hold h,
                lateral (values (h.from_on), (h.to_on), (case when h.item_no is not null
                  and h.amount_minor is null and daterange(h.from_on, h.to_on) @> :as_of::date
                  then :as_of::date + 1 end)) edges(edge)
              where h.account_id = any(:accounts) and h.undone_on is null
                and 'DPD_CLOCK' = any(h.stops)
              union all
              select r.account_id, edge from re_ageing r, lateral (values (r.from_on), (r.to_on)) e(edge)
              where r.account_id = any(:accounts) and r.undone_on is null
              union all
              select k.account_id, dates.on_date from unnest(:accounts::bigint[]) k(account_id),
                scheme s, lateral (values (s.valid_from), (s.valid_to)) dates(on_date)
              where s.portfolio_id = :portfolio and dates.on_date > :as_of
              union all
              select k.account_id, t.valid_from from unnest(:accounts::bigint[]) k(account_id),
                ageing_terms t
              where t.portfolio_id = :portfolio and t.undone_on is null and t.valid_from > :as_of
              union all
              select account_id, value_on from allocation
              where account_id = any(:accounts) and undone_on is null and value_on > :as_of
              union all
              select account_id, issued_on from item
              where account_id = any(:accounts) and open_minor > 0 and issued_on > :as_of
              union all
              select l.account_id, i.issued_on
              from allocation l join item i using (account_id, item_no)
              where l.account_id = any(:accounts) and l.undone_on is null and l.value_on > :as_of
                and i.issued_on > :as_of) dated
            where on_date > :as_of group by account_id),
          aged as (
            select k.account_id, coalesce(g.outstanding, 0) as outstanding,
                coalesce(g.overdue, 0) as overdue, coalesce(g.disputed, 0) as disputed,
                g.oldest_due, case when not g.frozen then g.aged_from end as aged_from,
                case when g.frozen then g.dpd end as frozen_dpd, coalesce(g.dpd, 0) as dpd,
                e.next_on, b.account_id is not null as seen, b.valid_from,
                coalesce(t.from_bucket, b.bucket, 'CURRENT') as from_bucket,
                t.account_id is not null as moved_before,
                b.account_id is null
                  or (b.outstanding_minor, b.overdue_minor, b.disputed_minor, b.oldest_due,
                      b.aged_from, b.frozen_dpd) is distinct from
                     (coalesce(g.outstanding, 0), coalesce(g.overdue, 0), coalesce(g.disputed, 0),
                      g.oldest_due, case when not g.frozen then g.aged_from end,
                      case when g.frozen then g.dpd end)
                  as facts_differ
            from unnest(:accounts::bigint[]) k(account_id)
              left join account_age g using (account_id)
              left join event e using (account_id)
              left join age_now b using (account_id)
              left join transition t on t.account_id = k.account_id and t.on_date = :as_of),
          fresh as (select aged.*, %1$s as bucket from aged),
          differing as (
            select f.*, f.facts_differ or f.bucket is distinct from b.bucket as differs
            from fresh f left join age_now b using (account_id)),
          closed as (
            insert into age_past (account_id, portfolio_id, outstanding_minor, overdue_minor,
                disputed_minor, oldest_due, aged_from, frozen_dpd, bucket, valid_from, valid_to,
                known_on)
            select b.account_id, b.portfolio_id, b.outstanding_minor, b.overdue_minor,
                b.disputed_minor, b.oldest_due, b.aged_from, b.frozen_dpd, b.bucket, b.valid_from,
                :as_of, :as_of
            from age_now b join differing d using (account_id)
            where d.differs and b.valid_from < :as_of
            on conflict do nothing),
          stored as (
            update age_now n set outstanding_minor = d.outstanding, overdue_minor = d.overdue,
                disputed_minor = d.disputed, oldest_due = d.oldest_due, aged_from = d.aged_from,
                frozen_dpd = d.frozen_dpd, bucket = d.bucket,
                valid_from = case when d.differs then :as_of else n.valid_from end,
                aged_on = :as_of, next_event_on = d.next_on, dirty = false
            from differing d where n.account_id = d.account_id and d.seen),
          begun as (
            insert into age_now as n (account_id, portfolio_id, outstanding_minor, overdue_minor,
                disputed_minor, oldest_due, aged_from, frozen_dpd, bucket, valid_from, aged_on,
                next_event_on, dirty)
            select account_id, :portfolio, outstanding, overdue, disputed, oldest_due, aged_from,
                frozen_dpd, bucket, :as_of, :as_of, next_on, false
            from differing where not seen),
          moved as (
            insert into transition as t (account_id, on_date, night_id, from_bucket, to_bucket,
                days_past_due, overdue_minor)
            select account_id, :as_of, :night::uuid, from_bucket, bucket, dpd, overdue
            from differing where from_bucket <> bucket
            on conflict (account_id, on_date) do update set
                night_id = coalesce(excluded.night_id, t.night_id),
                to_bucket = excluded.to_bucket, days_past_due = excluded.days_past_due,
                overdue_minor = excluded.overdue_minor
              where (t.to_bucket, t.days_past_due, t.overdue_minor) is distinct from
                (excluded.to_bucket, excluded.days_past_due, excluded.overdue_minor)),
          stayed as (
            delete from transition where on_date = :as_of and account_id = any(array(
              select account_id from differing where moved_before and from_bucket = bucket)))
          select count(*) filter (where differs) from differing
          """
              .formatted(AsOfSql.BUCKET);

  private static final String MOVES =
      """
      select t.account_id, a.customer_id, t.from_bucket, t.to_bucket, t.days_past_due,
          t.overdue_minor, n.outstanding_minor, t.to_bucket = 'CURRENT' and n.oldest_due <= :as_of
            and exists (
              select from re_ageing r where r.account_id = t.account_id and r.undone_on is null
                and r.from_on <= :as_of and (r.to_on is null or r.to_on > :as_of)) as re_aged
      from transition t join account a using (account_id) join age_now n using (account_id)
      where t.night_id = :night and t.on_date = :as_of and t.account_id between :from and :to
        and a.portfolio_id = :portfolio
      order by t.account_id
      """;

  private static final String MOVES_OF =
      """
      select t.account_id, a.customer_id, t.from_bucket, t.to_bucket, t.days_past_due,
          t.overdue_minor, n.outstanding_minor, t.to_bucket = 'CURRENT' and n.oldest_due <= :as_of
            and exists (
              select from re_ageing r where r.account_id = t.account_id and r.undone_on is null
                and r.from_on <= :as_of and (r.to_on is null or r.to_on > :as_of)) as re_aged
      from transition t join account a using (account_id) join age_now n using (account_id)
      where t.account_id = any(:accounts) and t.on_date = :as_of
      order by t.account_id
      """;

  @Inject private Jdbi jdbi;

  /**
   * A move between buckets, with what the account owes; amounts in minor units.
   *
   * @param reAged whether it is current by a plan that re-ages what is due, not by money
   */
  public record Move(
      long accountId,
      long customerId,
      Bucket from,
      Bucket to,
      int daysPastDue,
      long overdue,
      long outstanding,
      boolean reAged) {}

  /**
   * The end of a date, seen by a night or, without one, because facts changed in the course of it.
   */
  public record Occasion(LocalDate date, @Nullable UUID night) {

    public static Occasion of(NightUnit unit) {
      return new Occasion(unit.businessDate(), unit.night());
    }
  }

  /** Ages locked accounts, keeps their earlier state and moves, and counts those that changed. */
  public long age(Portfolio portfolio, NightUnit unit, Collection<Long> accounts) {
    return age(portfolio, Occasion.of(unit), accounts);
  }

  /** The same outside a night. */
  public long age(Portfolio portfolio, Occasion occasion, Collection<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          FewRows.expectedBy(handle);
          return AsOfSql.bind(handle.createQuery(AGE), portfolio, AsOf.now(occasion.date()))
              .bind("portfolio", portfolio.id().value())
              .bind("night", occasion.night())
              .bind("accounts", accounts.toArray(Long[]::new))
              .bind("edges", edges())
              .mapTo(Long.class)
              .one();
        });
  }

  /** The moves that this night recorded for the accounts of a unit. */
  public List<Move> moves(NightUnit unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MOVES)
                .bind("night", unit.night())
                .bind("portfolio", unit.portfolio().value())
                .bind("as_of", unit.businessDate())
                .bind("from", unit.fromAccount())
                .bind("to", unit.toAccount())
                .map((row, context) -> move(row))
                .list());
  }

  /** The moves of accounts on a date, whoever recorded them. */
  public List<Move> moves(Collection<Long> accounts, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MOVES_OF)
                .bind("accounts", accounts.toArray(Long[]::new))
                .bind("as_of", date)
                .map((row, context) -> move(row))
                .list());
  }

  private static Integer[] edges() {
    return Arrays.stream(Bucket.values())
        .map(Bucket::lastDay)
        .filter(day -> day < Integer.MAX_VALUE)
        .toArray(Integer[]::new);
  }

  private static Move move(ResultSet row) throws SQLException {
    return new Move(
        row.getLong("account_id"),
        row.getLong("customer_id"),
        Bucket.labelled(row.getString("from_bucket")),
        Bucket.labelled(row.getString("to_bucket")),
        row.getInt("days_past_due"),
        row.getLong("overdue_minor"),
        row.getLong("outstanding_minor"),
        row.getBoolean("re_aged"));
  }
}
