package org.tahsil.casework.store;

/** Which accounts open promises and plans leave in peace; the parts of statements that ask it. */
final class PromiseCoverSql {

  /** What is open on each of the accounts in {@code %s}. */
  static final String OPEN =
      """
      select o.account_id, bool_or(r.kind = 'PLAN') as plan, sum(o.promised_minor) as promised,
        sum(o.counted_minor) as counted, min(o.next_due_on) as due_on
      from arrangement_now o join arrangement r using (arrangement_id)
      where o.state = 'OPEN' and o.account_id in (%s)
      group by o.account_id
      """;

  /** The terms {@code t} of the bucket of an account that stands as {@code n} says. */
  static final String TERM =
      """
      join term t on t.bucket = case
        when coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from, 0) <= 0 then 'CURRENT'
        when coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from) <= 30 then '0-30'
        when coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from) <= 60 then '31-60'
        when coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from) <= 90 then '61-90'
        else '90+' end
      """;

  /**
   * Whether what is open, {@code p}, is a plan or promises the share that the terms ask for. What
   * came meanwhile counts on both sides: a promise that is being kept does not grow too small.
   */
  static final String COVERED =
      "coalesce(p.plan or 1000 * p.promised >= t.least_promise * (n.overdue_minor + p.counted),"
          + " false)";

  private PromiseCoverSql() {}
}
