package org.tahsil.night.store;

import org.jdbi.v3.core.Handle;
import org.tahsil.night.domain.Reconciliation.Check;
import org.tahsil.shared.store.FewRows;

/**
 * Holds items against their allocations. What a night before has proved stays proved for accounts
 * whose ledger nobody touched since: only touched ones are read, all items of each.
 */
final class LedgerProof {

  private static final String TOUCHED =
      """
      with since as (
        select coalesce(max(business_date), '-infinity'::date) as on_date from night
        where portfolio_id = :p and status = 'COMPLETED' and business_date < :d)
      select array(
        (select account_id from posting where known_on >= (select on_date from since)
          union
          select account_id from item_version where known_from >= (select on_date from since)
          union
          select account_id from allocation where undone_on >= (select on_date from since))
        intersect select account_id from account where portfolio_id = :p
        except select account_id from night_aside where night_id = :night and redone_at is null)
      """;

  private static final String PROVED =
      """
      select 'OPEN_TOTAL' as name, null as kind, open as expected, noted as found,
        abs(open - noted) as difference
      from (
        select coalesce(sum(i.open_minor), 0) as noted, coalesce(sum(i.amount_minor), 0) - (
            select coalesce(sum(l.amount_minor), 0) from allocation l
            where l.undone_on is null and l.account_id = any(:touched)) as open
        from item i where i.account_id = any(:touched)) sums
      """;

  private LedgerProof() {}

  /** What items ask less what money paid of them, and what is noted as open on them. */
  static Check of(Handle handle, NightBook.Facts night) {
    Long[] touched =
        handle
            .createQuery(TOUCHED)
            .bind("night", night.run().night())
            .bind("p", night.portfolio().value())
            .bind("d", night.businessDate())
            .mapTo(Long[].class)
            .one();
    FewRows.readTogether(handle);
    return handle
        .createQuery(PROVED)
        .bind("touched", touched)
        .map((row, context) -> Ledgers.check(row))
        .one();
  }
}
