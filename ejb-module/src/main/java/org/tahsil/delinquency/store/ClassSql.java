package org.tahsil.delinquency.store;

import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.store.AsOfSql.Scope;

/**
 * How schemes class accounts at the end of a date, after the expressions of {@link AsOfSql}.
 *
 * <p>{@code classed(account_id, scheme_id, code, days, range_no, own_no, worst_no)} has a row for
 * every account with something outstanding and every scheme of its portfolio on the date; numbers
 * count from 0. {@code range_no} goes by the days alone, {@code own_no} is the worst class for as
 * long as it was reached and not all arrears were paid since.
 *
 * <p>Arrears last from the first overdue day of an item to the day on which it is settled; spells
 * of items that touch are one. The worst class was reached if an item of the same spell was unpaid
 * on the day on which it began.
 */
final class ClassSql {

  private static final String LIFE_NOW =
      """
      , life as not materialized (
        select i.account_id, i.issued_on, i.due_on, i.settled_on
        from item i
        where i.due_on <= :as_of and i.issued_on <= :as_of)
      """;

  private static final String LIFE_THEN =
      """
      , life as not materialized (
        select i.account_id, i.issued_on, i.due_on,
            case when i.amount_minor = 0 then i.issued_on
              when i.amount_minor = paid.minor then paid.last_on end as settled_on
        from (%1$s) i,
          lateral (
            select sum(l.amount_minor) as minor, max(l.value_on) as last_on from allocation l
            where l.account_id = i.account_id and l.item_no = i.item_no and %2$s) paid
        where i.due_on <= :as_of and i.issued_on <= :as_of)
      """;

  private static final String CLASSED =
      """
      , counted as (
        select g.account_id, a.portfolio_id, s.*, greatest(0, case
            when s.base = 'DUE_DATE' then :as_of::date - g.oldest_due + s.counts
            when s.counts = 0 then :as_of::date - g.elapsed_from
            else :as_of::date - g.inclusive_from + 1 end) as days
        from account_age g join account a using (account_id)
          join (
            select scheme_id, portfolio_id as book, code, base, first_days, kept, borrower_wide,
                case convention when 'INCLUSIVE' then 1 else 0 end as counts
            from scheme
            where valid_from <= :as_of and (valid_to is null or valid_to > :as_of)) s
            on s.book = a.portfolio_id),
      ranged as (
        select c.*, width_bucket(coalesce(c.days, 0), c.first_days) as range_no,
            cardinality(c.first_days) as worst_no
        from counted c),
      classed as (
        select r.account_id, r.portfolio_id, r.scheme_id, r.code, r.borrower_wide,
            coalesce(r.days, 0) as days, r.range_no, r.worst_no,
            case when r.kept and r.days > 0 and r.range_no < r.worst_no and %1$s and exists (
                select from life l,
                  lateral (
                    select l.due_on + r.first_days[r.worst_no] - r.counts as on_date) reached
                where l.account_id = r.account_id and reached.on_date <= :as_of
                  and (l.settled_on is null or l.settled_on > reached.on_date)
                  and reached.on_date >= (
                    select lower(spell) from unnest((
                      select range_agg(daterange(
                        greatest(n.due_on + 1 - r.counts, n.issued_on), n.settled_on))
                      from life n
                      where n.account_id = r.account_id
                        and greatest(n.due_on + 1 - r.counts, n.issued_on) <= :as_of
                        and (n.settled_on is null
                          or n.settled_on > greatest(n.due_on + 1 - r.counts, n.issued_on)))) spell
                    where spell @> :as_of::date))
              then r.worst_no else r.range_no end as own_no
        from ranged r)
      """;

  /**
   * Whether an account has an item that can have reached the worst class and been settled since: an
   * index says so without a look at the account's items.
   */
  private static final String MAY_BE_KEPT =
      """
      (r.first_days[r.worst_no] - r.counts < 30 or exists (
        select from item x where x.account_id = r.account_id and x.settled_on > x.due_on + 30))""";

  private ClassSql() {}

  /** Everything up to {@code classed}, by the knowledge asked for. */
  static String with(Scope scope, AsOf asOf) {
    return AsOfSql.with(scope, asOf)
        + life(asOf)
        + CLASSED.formatted(asOf.isThen() ? "true" : MAY_BE_KEPT);
  }

  /** The table {@code life} of items that were due, to stand behind another table. */
  static String life(AsOf asOf) {
    return asOf.isThen()
        ? LIFE_THEN.formatted(
            "select * from " + AsOfSql.items(asOf) + " i", AsOfSql.liveAllocation(asOf))
        : LIFE_NOW;
  }
}
