package org.tahsil.delinquency.store;

import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;

/**
 * What is open, and how late, at the end of a date: the common table expressions that every reader
 * and the night share.
 *
 * <p>{@code open_part(account_id, item_no, due_on, aged_from, minor, disputed, frozen)} has the
 * amounts in parts that the reader sums. As known now, an item's {@code open_minor} is what no live
 * allocation pays, whenever it counts; so what was open at the end of a date is that, and the live
 * allocations that count later. For recent dates these are few; settled items are not read at all.
 * As known earlier, the versions and allocations of that time are read instead.
 *
 * <p>{@code aged_from} is the date from which the days past due are counted: the due date, or what
 * the portfolio's ageing terms make of it, or a later one if a plan re-ages the item on the date,
 * moved on by every day on which a hold stopped the clock; {@code frozen} says that one stops it on
 * the date itself. A dispute takes its amount out of what is overdue, for as long as it lasts.
 *
 * <p>{@code account_age(account_id, outstanding, overdue, disputed, oldest_due, elapsed_from,
 * inclusive_from, aged_from, frozen, dpd)} has one row for every account with something
 * outstanding; {@code aged_from} is null and {@code dpd} 0 if no more is overdue than the terms
 * tolerate. {@code oldest_due} heeds neither holds nor disputes.
 *
 * <p>{@code offset 0} keeps the database from working out a part's days anew in each of the many
 * expressions that name them.
 */
final class AsOfSql {

  /** Which accounts are aged. */
  enum Scope {
    PORTFOLIO("in (select account_id from account where portfolio_id = :portfolio)"),
    /** A list of keys stands beside each table, so that the database reads only their rows. */
    ACCOUNTS("= any(:accounts)"),
    /** The accounts with all others of their customers. */
    BORROWERS(
        """
        in (select account_id from account where customer_id in (
          select customer_id from account where account_id = any(:accounts)))"""),
    /** The portfolio's accounts with all others of their customers. */
    ALL_BORROWERS(
        """
        in (select account_id from account where customer_id in (
          select customer_id from account where portfolio_id = :portfolio))""");

    private final String condition;

    /** The condition on the rows of a table with accounts. */
    String of(String table) {
      return table + ".account_id " + condition;
    }

    /** Whether all accounts belong to the portfolio that is asked for. */
    boolean isOneBook() {
      return this == PORTFOLIO || this == ACCOUNTS;
    }

    Scope(String condition) {
      this.condition = condition;
    }
  }

  /** The case expression that names the bucket of {@code dpd}. */
  static final String BUCKET = bucket();

  /** Rows of a table {@code %1$s} with known_on and undone_on that were live at the time. */
  private static final String LIVE_THEN =
      "%1$s.known_on <= :known_on and (%1$s.undone_on is null or %1$s.undone_on > :known_on)";

  /** The versions {@code i} of items that were believed at the time. */
  private static final String BELIEVED =
      "i.known_from <= :known_on and (i.known_to is null or i.known_to > :known_on)";

  private static final String HOLDS =
      """
      with clock as (
        select h.account_id, h.item_no, range_agg(daterange(h.from_on, h.to_on)) as days
        from hold h
        where %1$s and %2$s and h.amount_minor is null and 'DPD_CLOCK' = any(h.stops)
          and h.from_on <= :as_of
        group by h.account_id, h.item_no),
      dispute as (
        select h.account_id, h.item_no, sum(h.amount_minor)::bigint as minor
        from hold h
        where %1$s and %2$s and h.amount_minor is not null and 'DPD_CLOCK' = any(h.stops)
          and h.from_on <= :as_of and (h.to_on is null or h.to_on > :as_of)
        group by h.account_id, h.item_no),
      re_aged as (
        select i.account_id, i.item_no, max(i.counted_from) as counted_from
        from re_ageing r join re_aged_item i on i.cause = r.cause
        where %3$s and %4$s and r.from_on <= :as_of and (r.to_on is null or r.to_on > :as_of)
        group by i.account_id, i.item_no),
      """;

  private static final String CLAIMED_NOW =
      """
      claimed as (
        select i.account_id, i.item_no, i.due_on, i.aged_from, i.open_minor as minor,
            0::bigint as disputed
        from item i
        where %1$s and i.open_minor > 0 and i.issued_on <= :as_of
          and not exists (
            select from dispute d where d.account_id = i.account_id and d.item_no = i.item_no)
        union all
        select i.account_id, i.item_no, i.due_on, i.aged_from, l.amount_minor, 0
        from allocation l join item i using (account_id, item_no)
        where %2$s and l.undone_on is null and l.value_on > :as_of and i.issued_on <= :as_of
          and not exists (
            select from dispute d where d.account_id = i.account_id and d.item_no = i.item_no)
        union all
        select i.account_id, i.item_no, i.due_on, i.aged_from, i.open_minor + later.minor,
            least(d.minor, i.open_minor + later.minor)
        from dispute d join item i using (account_id, item_no),
          lateral (
            select coalesce(sum(l.amount_minor), 0)::bigint as minor from allocation l
            where l.account_id = i.account_id and l.item_no = i.item_no and l.undone_on is null
              and l.value_on > :as_of) later
        where i.issued_on <= :as_of and i.open_minor + later.minor > 0),
      """;

  private static final String CLAIMED_THEN =
      """
      paid as (
        select l.account_id, l.item_no, sum(l.amount_minor)::bigint as minor
        from allocation l
        where %4$s and %2$s and l.value_on <= :as_of
        group by l.account_id, l.item_no),
      claimed as (
        select i.account_id, i.item_no, i.due_on, i.aged_from, rest.minor,
            least(coalesce(d.minor, 0), rest.minor) as disputed
        from item_version i
          left join paid p using (account_id, item_no)
          left join dispute d using (account_id, item_no),
          lateral (select i.amount_minor - coalesce(p.minor, 0) as minor) rest
        where %1$s and %3$s and i.issued_on <= :as_of and rest.minor > 0),
      """;

  private static final String AGES =
      """
      tolerated as (
        select distinct on (t.portfolio_id) t.portfolio_id, t.tolerance_minor
        from ageing_terms t
        where %2$s and t.portfolio_id %3$s and t.valid_from <= :as_of
        order by t.portfolio_id, t.valid_from desc),
      open_part as (
        select c.account_id, c.item_no, c.due_on, c.minor, c.disputed, counted.elapsed,
            counted.elapsed + counted.begins_held as inclusive,
            counted.elapsed + :counts * counted.begins_held as aged_from,
            coalesce(begun.held @> :as_of::date, false) as frozen
        from claimed c
          left join clock w on w.account_id = c.account_id and w.item_no is null
          left join clock t on t.account_id = c.account_id and t.item_no = c.item_no
          left join counting_start s on s.due_on = c.due_on and %1$s and s.portfolio_id %3$s
            and %4$s
          left join re_aged r on r.account_id = c.account_id and r.item_no = c.item_no,
          lateral (
            select greatest(coalesce(s.counted_from, c.aged_from), r.counted_from) as start,
              coalesce(w.days + t.days, w.days, t.days) as held) begun,
          lateral (
            select start + case when held is null then 0
                else held_days(held, start + 1, :as_of::date) end as elapsed,
              case when start <= :as_of and held @> start then 1 else 0 end as begins_held
            offset 0) counted),
      account_age as (
        select account_id, outstanding, overdue, disputed, oldest_due,
            case when not small then elapsed_from end as elapsed_from,
            case when not small then inclusive_from end as inclusive_from,
            case when not small then least(running_from, frozen_from) end as aged_from,
            not small and frozen_from is not null
              and (running_from is null or running_from > frozen_from) as frozen,
            case when small then 0
              else coalesce(:overdue_before - least(running_from, frozen_from), 0) end as dpd
        from (
          select account_id, sum(minor)::bigint as outstanding, sum(disputed)::bigint as disputed,
              coalesce(sum(minor - disputed) filter (where aged_from < :overdue_before), 0)::bigint
                as overdue,
              min(due_on) filter (where due_on <= :as_of) as oldest_due,
              min(elapsed) filter (where elapsed < :as_of and minor > disputed) as elapsed_from,
              min(inclusive) filter (where inclusive <= :as_of and minor > disputed)
                as inclusive_from,
              min(aged_from) filter (
                where aged_from < :overdue_before and minor > disputed and not frozen)
                as running_from,
              min(aged_from) filter (
                where aged_from < :overdue_before and minor > disputed and frozen) as frozen_from
          from open_part group by account_id) summed,
          lateral (
            select exists (
              select from tolerated t
              where t.tolerance_minor > 0 and t.tolerance_minor >= overdue and overdue > 0
                and %5$s)
              as small offset 0) within)
      """;

  private static final String OF_ACCOUNT =
      "%1$s.portfolio_id = (select a.portfolio_id from account a where a.account_id = %2$s.account_id)";

  private AsOfSql() {}

  /** A {@code with} clause that defines open_part and account_age, as known now. */
  static String with(Scope scope) {
    return HOLDS.formatted(
            scope.of("h"), "h.undone_on is null", scope.of("r"), "r.undone_on is null")
        + CLAIMED_NOW.formatted(scope.of("i"), scope.of("l"))
        + ages(scope, "s.undone_on is null", "t.undone_on is null");
  }

  /** The same by the knowledge that is asked for. */
  static String with(Scope scope, AsOf asOf) {
    if (!asOf.isThen()) {
      return with(scope);
    }
    return HOLDS.formatted(
            scope.of("h"), LIVE_THEN.formatted("h"), scope.of("r"), LIVE_THEN.formatted("r"))
        + CLAIMED_THEN.formatted(scope.of("i"), LIVE_THEN.formatted("l"), BELIEVED, scope.of("l"))
        + ages(scope, LIVE_THEN.formatted("s"), LIVE_THEN.formatted("t"));
  }

  /**
   * Terms are read of the one portfolio, {@code :book}, or of all that the accounts belong to; each
   * account then by its own.
   */
  private static String ages(Scope scope, String liveStart, String liveTerms) {
    if (scope.isOneBook()) {
      return AGES.formatted(liveStart, liveTerms, "= :book", "true", "true");
    }
    String books =
        "= any(array(select :book::bigint union select b.portfolio_id from account b where "
            + scope.of("b")
            + "))";
    return AGES.formatted(
        liveStart,
        liveTerms,
        books,
        OF_ACCOUNT.formatted("s", "c"),
        OF_ACCOUNT.formatted("t", "summed"));
  }

  /** A condition on allocations {@code l}: live by the knowledge that is asked for. */
  static String liveAllocation(AsOf asOf) {
    return asOf.isThen() ? LIVE_THEN.formatted("l") : "l.undone_on is null";
  }

  /** The table of items, to be called {@code i}, and the condition on its rows. */
  static String items(AsOf asOf) {
    return asOf.isThen() ? "(select * from item_version i where " + BELIEVED + ")" : "item";
  }

  /** The same statement with parameters of its own, so that two can stand in one. */
  static String named(String sql, String name) {
    return sql.replaceAll(":(as_of|counts|overdue_before|known_on|book)\\b", ":$1_" + name);
  }

  /** Binds the parameters of a named statement. */
  static void bind(SqlStatement<?> statement, Portfolio portfolio, AsOf asOf, String name) {
    int counts = portfolio.convention().dueDateCounts();
    statement.bind("as_of_" + name, asOf.date());
    statement.bind("counts_" + name, counts);
    statement.bind("book_" + name, portfolio.id().value());
    statement.bind("overdue_before_" + name, asOf.date().plusDays(counts));
    if (asOf.isThen()) {
      statement.bind("known_on_" + name, asOf.knownOn());
    }
  }

  /** Binds the date; an item is overdue if it is aged from a day before {@code overdue_before}. */
  static <S extends SqlStatement<S>> S bind(S statement, Portfolio portfolio, AsOf asOf) {
    int counts = portfolio.convention().dueDateCounts();
    S bound =
        statement
            .bind("as_of", asOf.date())
            .bind("counts", counts)
            .bind("book", portfolio.id().value())
            .bind("overdue_before", asOf.date().plusDays(counts));
    return asOf.isThen() ? bound.bind("known_on", asOf.knownOn()) : bound;
  }

  private static String bucket() {
    StringBuilder sql = new StringBuilder("case");
    for (Bucket bucket : Bucket.values()) {
      if (bucket.lastDay() < Integer.MAX_VALUE) {
        sql.append(" when dpd <= ").append(bucket.lastDay());
      } else {
        sql.append(" else");
      }
      sql.append(bucket.lastDay() < Integer.MAX_VALUE ? " then '" : " '");
      sql.append(bucket.label()).append("'");
    }
    return sql.append(" end").toString();
  }
}
