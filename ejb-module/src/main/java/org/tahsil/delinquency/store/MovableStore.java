package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.night.NightUnit;

/** Which accounts can have moved, and the locks by which a night and those who post meet. */
@ApplicationScoped
public class MovableStore {

  /** Accounts that no night has seen; whoever posts to them waits until the unit commits. */
  private static final String LOCK_NEW =
      """
      select a.account_id from account a
      where a.portfolio_id = :portfolio and a.account_id between :from and :to
        and not exists (select from age_now n
          where n.account_id = a.account_id and n.account_id between :from and :to)
      order by a.account_id for share of a
      """;

  /**
   * Accounts whose date has come or whose facts changed. Whoever posts to them goes on, but waits
   * with its commit in {@link #MARK_DIRTY}: what this unit does not see, the next night will.
   */
  private static final String LOCK_MOVABLE =
      """
      select account_id from age_now
      where portfolio_id = :portfolio and account_id between :from and :to
        and (dirty or next_event_on <= :as_of) and aged_on <= :as_of
      order by account_id for no key update
      """;

  /** Also of rows marked before: the night may be about to take the mark away. */
  private static final String MARK_DIRTY =
      """
      with locked as (
        select account_id from age_now where account_id = any(:accounts)
        order by account_id for no key update)
      update age_now n set dirty = true from locked l where n.account_id = l.account_id
      """;

  @Inject private Jdbi jdbi;

  /**
   * Locks and names the accounts of a unit that can have moved since they were last aged. New ones
   * come first: whoever posts has its accounts locked before it marks any.
   */
  public List<Long> lockMovable(NightUnit unit) {
    return jdbi.withHandle(
        handle -> {
          List<Long> movable =
              new ArrayList<>(unit(handle.createQuery(LOCK_NEW), unit).mapTo(Long.class).list());
          movable.addAll(
              unit(handle.createQuery(LOCK_MOVABLE), unit)
                  .bind("as_of", unit.businessDate())
                  .mapTo(Long.class)
                  .list());
          return movable;
        });
  }

  /**
   * Those of the accounts that a night has seen and no later date; none while a night of the
   * portfolio runs, which will see them itself or leave them to the next. Where nights have been
   * missed in real time, they come first: what happened on their days belongs to those.
   */
  public List<Long> watched(Portfolio portfolio, Collection<Long> accounts, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select account_id from age_now
                    where account_id = any(:accounts) and aged_on <= :as_of
                      and not exists (select from night
                        where portfolio_id = :portfolio and status = 'STARTED')
                      and not exists (select from portfolio p
                        where p.portfolio_id = :portfolio and p.simulated_now is null
                          and (select max(business_date) from night
                            where portfolio_id = :portfolio and status = 'COMPLETED')
                            between :as_of::date - 32 and :as_of::date - 2)
                    order by account_id
                    """)
                .bind("accounts", accounts.toArray(Long[]::new))
                .bind("portfolio", portfolio.id().value())
                .bind("as_of", date)
                .mapTo(Long.class)
                .list());
  }

  /** The facts of these accounts changed: the next night must look at them. */
  public void markDirty(Collection<Long> accounts) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(MARK_DIRTY)
                .bind("accounts", accounts.toArray(Long[]::new))
                .execute());
  }

  private static Query unit(Query query, NightUnit unit) {
    return query
        .bind("portfolio", unit.portfolio().value())
        .bind("from", unit.fromAccount())
        .bind("to", unit.toAccount());
  }
}
