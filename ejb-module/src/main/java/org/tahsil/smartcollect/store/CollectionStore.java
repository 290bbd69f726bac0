package org.tahsil.smartcollect.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.domain.CollectionState;

/** Collections one at a time, locked before they change, and a customer's. */
@ApplicationScoped
public class CollectionStore {
  private static final String READ =
      """
      select col.*, a.customer_id, a.account_ref, i.item_ref,
          (select count(*) from collection_attempt t
           where t.collection_key = col.collection_key) as attempts,
          exists (select 1 from hold h
            where h.account_id = col.account_id and h.undone_on is null
              and 'DEBITS' = any(h.stops) and h.from_on <= :today::date
              and (h.to_on is null or h.to_on > :today::date)
              and (h.item_no is null or h.item_no = col.item_no)) as debits_held,
          exists (select from arrangement_now r
            where r.account_id = col.account_id and r.state = 'OPEN') as promised,
          (select max(o.ends_on) from manual_override o
            where o.account_id = col.account_id and 'DEBITS' = any(o.stops)
              and o.begins_on <= :today::date and o.ends_on > :today::date) as manual_until
      from collection col join account a using (account_id)
      left join item i on i.account_id = col.account_id and i.item_no = col.item_no
      """;

  @Inject private Jdbi jdbi;

  /** A customer's collection by name, locked until the transaction ends. */
  public Optional<StoredCollection> lock(
      Portfolio portfolio, long customer, String id, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(lockingName())
                .bind("portfolio", portfolio.id().value())
                .bind("customer", customer)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .map(key -> read(handle, portfolio, key, today)));
  }

  /** The statement that finds a collection's key and makes everybody else wait for it. */
  protected String lockingName() {
    return """
    select col.collection_key from collection col join account a using (account_id)
    where col.portfolio_id = :portfolio and col.collection_id = :id
      and a.customer_id = :customer
    for update of col
    """;
  }

  /** A collection by key, locked until the transaction ends. */
  public StoredCollection lock(Portfolio portfolio, long key, LocalDate today) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery("select 1 from collection where collection_key = :key for update")
              .bind("key", key)
              .mapTo(Integer.class)
              .one();
          return read(handle, portfolio, key, today);
        });
  }

  /** The collections of a customer that wait for their date, the next first. */
  public List<StoredCollection> upcoming(Portfolio portfolio, long customer, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    READ
                        + """
                        where a.portfolio_id = :portfolio and a.customer_id = :customer
                          and col.state = 'SCHEDULED'
                        order by col.scheduled_on, col.due_on, col.collection_key
                        """)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", customer)
                .bind("today", today)
                .map((row, context) -> collection(row, portfolio))
                .list());
  }

  /** Moves a waiting collection to a date of a person's choice. */
  public void reschedule(long key, LocalDate date) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update collection set scheduled_on = ?, rescheduled_on = ? where collection_key = ?
                """,
                date,
                date,
                key));
  }

  /**
   * Puts a collection into a state.
   *
   * @param retryOn when to debit again, for one that waits again
   * @param skips whether days are left out until then
   */
  public void move(
      long key,
      CollectionState state,
      @Nullable String returnCode,
      @Nullable LocalDate retryOn,
      boolean skips) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update collection
                    set state = :state, last_return_code = :code, retry_on = :retry::date,
                        skips_attempts = :skips,
                        rescheduled_on = case when :state = 'PENDING' then rescheduled_on end,
                        scheduled_on = coalesce(:retry::date, scheduled_on)
                    where collection_key = :key
                    """)
                .bind("key", key)
                .bind("state", state.name())
                .bind("code", returnCode)
                .bind("retry", retryOn == null ? null : retryOn.toString())
                .bind("skips", skips)
                .execute());
  }

  private static StoredCollection read(
      Handle handle, Portfolio portfolio, long key, LocalDate today) {
    return handle
        .createQuery(READ + "where col.collection_key = :key")
        .bind("key", key)
        .bind("today", today)
        .map((row, context) -> collection(row, portfolio))
        .one();
  }

  private static StoredCollection collection(ResultSet row, Portfolio portfolio)
      throws SQLException {
    return new StoredCollection(
        row.getLong("collection_key"),
        row.getString("collection_id"),
        row.getLong("account_id"),
        row.getLong("customer_id"),
        new AccountRef(row.getString("account_ref")),
        Optional.ofNullable(row.getString("item_ref")).map(ItemRef::new),
        row.getObject("due_on", LocalDate.class),
        Money.ofMinor(row.getLong("amount_minor"), portfolio.currency()),
        CollectionState.valueOf(row.getString("state")),
        row.getObject("scheduled_on", LocalDate.class),
        row.getObject("retry_on", LocalDate.class),
        row.getBoolean("skips_attempts"),
        row.getString("last_return_code"),
        row.getInt("attempts"),
        row.getBoolean("debits_held"),
        row.getBoolean("promised"),
        row.getObject("manual_until", LocalDate.class));
  }
}
