package org.tahsil.smartcollect.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.domain.CollectionState;
import org.tahsil.smartcollect.domain.Kpis;

/** Attempts: written before the rail is asked, ended once it has answered. */
@ApplicationScoped
public class AttemptStore {
  private static final String LINES =
      """
      select col.amount_minor, col.state,
          count(t.attempt_no) filter (where t.status <> 'PENDING') as ended,
          coalesce(bool_or(t.attempt_no = 1 and t.status = 'SUCCESS'), false) as first_succeeded
      from account a join collection col using (account_id)
      left join collection_attempt t using (collection_key)
      where a.portfolio_id = :portfolio and a.customer_id = :customer
      group by col.collection_key
      """;

  private static final String HISTORY =
      """
      select col.collection_id, a.customer_id, a.account_ref, t.*,
          coalesce(t.retry_on, case when t.status = 'FAILED' and t.rail_ref is null then (
            select (n.attempted_at at time zone :zone)::date from collection_attempt n
            where n.collection_key = t.collection_key and n.attempt_no = t.attempt_no + 1)
          end) as next_on
      from account a join collection col using (account_id)
      join collection_attempt t using (collection_key)
      where a.portfolio_id = :portfolio and a.customer_id = :customer
      order by t.attempted_at desc, col.collection_key desc, t.attempt_no desc limit :most
      """;

  private static final String READ =
      """
      select col.collection_id, a.customer_id, a.account_ref, t.*, t.retry_on as next_on
      from account a join collection col using (account_id)
      join collection_attempt t using (collection_key)
      where a.portfolio_id = :portfolio
      """;

  @Inject private Jdbi jdbi;

  /**
   * An attempt.
   *
   * @param at business instant
   * @param nextOn when it was or will be tried again
   */
  public record Attempt(
      long collection,
      String collectionId,
      long customer,
      String accountRef,
      int number,
      CollectionMethod method,
      Money amount,
      Optional<Money> balance,
      Instant at,
      String status,
      @Nullable String returnCode,
      @Nullable LocalDate nextOn,
      @Nullable String railRef) {}

  /** Writes an attempt that is on its way to the rail. */
  public void open(Attempt attempt, String requestedBy) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into collection_attempt (collection_key, attempt_no, method,
                        amount_minor, balance_minor, attempted_at, status, rail_ref, requested_by)
                    values (:key, :no, :method, :amount, :balance, :at::timestamptz, 'PENDING',
                        :ref, :by)
                    """)
                .bind("key", attempt.collection())
                .bind("no", attempt.number())
                .bind("method", attempt.method().label())
                .bind("amount", attempt.amount().minor())
                .bind("balance", attempt.balance().map(Money::minor).orElse(null))
                .bind("at", attempt.at().toString())
                .bind("ref", attempt.railRef())
                .bind("by", requestedBy)
                .execute());
  }

  /** Ends an attempt that was pending. */
  public void succeeded(long collection, int number, String paymentRef) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update collection_attempt set status = 'SUCCESS', payment_ref = ?
                where collection_key = ? and attempt_no = ? and status = 'PENDING'
                """,
                paymentRef,
                collection,
                number));
  }

  /** Ends an attempt that was pending; {@code code} and {@code retryOn} may be unknown. */
  public void failed(
      long collection, int number, @Nullable String code, @Nullable LocalDate retryOn) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update collection_attempt
                    set status = 'FAILED', return_code = :code, retry_on = :retry::date
                    where collection_key = :key and attempt_no = :no and status = 'PENDING'
                    """)
                .bind("code", code)
                .bind("retry", retryOn == null ? null : retryOn.toString())
                .bind("key", collection)
                .bind("no", number)
                .execute());
  }

  /** The newest attempts of a customer, newest first. */
  public List<Attempt> history(Portfolio portfolio, long customer, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HISTORY)
                .bind("zone", portfolio.zone().getId())
                .bind("portfolio", portfolio.id().value())
                .bind("customer", customer)
                .bind("most", most)
                .map((row, context) -> attempt(row, portfolio))
                .list());
  }

  /** One attempt of a collection. */
  public Optional<Attempt> find(Portfolio portfolio, String collectionId, int number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + "and col.collection_id = :id and t.attempt_no = :no")
                .bind("portfolio", portfolio.id().value())
                .bind("id", collectionId)
                .bind("no", number)
                .map((row, context) -> attempt(row, portfolio))
                .findOne());
  }

  /** The attempts of a unit of accounts that wait for the bank. */
  public List<Attempt> pending(Portfolio portfolio, long firstAccount, long lastAccount) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    READ
                        + """
                        and t.status = 'PENDING' and a.account_id between :first and :last
                        order by t.collection_key, t.attempt_no
                        """)
                .bind("portfolio", portfolio.id().value())
                .bind("first", firstAccount)
                .bind("last", lastAccount)
                .map((row, context) -> attempt(row, portfolio))
                .list());
  }

  /** The collections of a customer as the indicators see them. */
  public List<Kpis.Line> lines(Portfolio portfolio, long customer) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LINES)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", customer)
                .map(
                    (row, context) ->
                        new Kpis.Line(
                            Money.ofMinor(row.getLong("amount_minor"), portfolio.currency())
                                .amount(),
                            CollectionState.valueOf(row.getString("state")),
                            row.getInt("ended"),
                            row.getBoolean("first_succeeded")))
                .list());
  }

  private static Attempt attempt(ResultSet row, Portfolio portfolio) throws SQLException {
    Long balance = row.getObject("balance_minor", Long.class);
    return new Attempt(
        row.getLong("collection_key"),
        row.getString("collection_id"),
        row.getLong("customer_id"),
        row.getString("account_ref"),
        row.getInt("attempt_no"),
        MandateStore.method(row),
        Money.ofMinor(row.getLong("amount_minor"), portfolio.currency()),
        Optional.ofNullable(balance).map(minor -> Money.ofMinor(minor, portfolio.currency())),
        row.getObject("attempted_at", OffsetDateTime.class).toInstant(),
        row.getString("status"),
        row.getString("return_code"),
        row.getObject("next_on", LocalDate.class),
        row.getString("rail_ref"));
  }
}
