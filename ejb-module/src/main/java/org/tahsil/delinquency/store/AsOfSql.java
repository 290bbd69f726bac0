package org.tahsil.delinquency.store;

import java.time.LocalDate;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Bucket;

/**
 * What is open, and how late, at the end of a date, as known now: the common table expressions that
 * every reader and the night share.
 *
 * <p>An item's {@code open_minor} is what no live allocation pays, whenever it counts. So what was
 * open at the end of a date is that, and the live allocations that count later. For recent dates
 * these are few; settled items are not read at all. Amounts therefore come in parts that the reader
 * sums: {@code open_part(account_id, item_no, aged_from, minor)}.
 *
 * <p>{@code account_age(account_id, outstanding, overdue, aged_from, dpd)} has one row for every
 * account with something outstanding; {@code aged_from} is null and {@code dpd} 0 if nothing is
 * overdue.
 */
final class AsOfSql {

  /** Which accounts are aged. */
  enum Scope {
    PORTFOLIO("a.portfolio_id = :portfolio"),
    ACCOUNTS("a.account_id = any(:accounts)");

    private final String condition;

    Scope(String condition) {
      this.condition = condition;
    }
  }

  /** The case expression that names the bucket of {@code dpd}. */
  static final String BUCKET = bucket();

  private AsOfSql() {}

  /** A {@code with} clause that defines open_part and account_age. */
  static String with(Scope scope) {
    return """
        with open_part as (
          select i.account_id, i.item_no, i.aged_from, i.open_minor as minor
          from account a join item i using (account_id)
          where %1$s and i.open_minor > 0 and i.issued_on <= :as_of
          union all
          select i.account_id, i.item_no, i.aged_from, l.amount_minor
          from account a join allocation l using (account_id) join item i using (account_id, item_no)
          where %1$s and l.undone_on is null and l.value_on > :as_of and i.issued_on <= :as_of),
        account_age as (
          select account_id, outstanding, overdue, aged_from,
              coalesce(:overdue_before - aged_from, 0) as dpd
          from (
            select account_id, sum(minor)::bigint as outstanding,
                coalesce(sum(minor) filter (where aged_from < :overdue_before), 0)::bigint
                  as overdue,
                min(aged_from) filter (where aged_from < :overdue_before) as aged_from
            from open_part group by account_id) summed)
        """
        .formatted(scope.condition);
  }

  /** Binds the date; an item is overdue if it is aged from a day before {@code overdue_before}. */
  static <S extends SqlStatement<S>> S bind(S statement, Portfolio portfolio, LocalDate asOf) {
    return statement
        .bind("as_of", asOf)
        .bind("overdue_before", asOf.plusDays(portfolio.convention().dueDateCounts()));
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
