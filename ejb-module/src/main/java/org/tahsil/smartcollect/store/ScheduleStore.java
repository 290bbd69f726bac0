package org.tahsil.smartcollect.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.store.Columns;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.domain.Slots;

/** The unpaid instalments of many accounts beside their collections. */
@ApplicationScoped
public class ScheduleStore {
  private static final String DUE =
      """
      select a.account_id, c.customer_ref, i.item_no, i.due_on as item_due_on, i.open_minor,
          col.collection_key, col.due_on, col.amount_minor, col.scheduled_on, col.rescheduled_on,
          col.retry_on, m.method, coalesce(m.presentation_day, p.presentation_day) as presentation
      from account a
      join customer c using (customer_id)
      join portfolio p using (portfolio_id)
      join item i using (account_id)
      left join collection col on col.account_id = i.account_id and col.item_no = i.item_no
        and col.state = 'SCHEDULED' and <range of col>
      left join lateral (
        select method, presentation_day from mandate m
        where m.account_id = a.account_id and m.valid_from <= greatest(i.due_on, :today::date)
          and (m.valid_to is null or m.valid_to >= greatest(i.due_on, :today::date))
        order by m.method, m.valid_from desc limit 1) m on true
      where <scope> and <range of i> and i.open_minor > 0 and i.issued_on <= :today::date
        and i.due_on <= :today::date + :horizon::integer
        and (col.collection_key is not null or not exists (
          select 1 from collection b
          where <range of b> and b.account_id = i.account_id and b.item_no = i.item_no
            and (b.state in ('PENDING', 'FAILED') or b.state = 'SUCCESS' and not exists (
              select 1 from collection_attempt t
              join posting_key k on k.portfolio_id = b.portfolio_id
                and k.payment_ref = t.payment_ref
              join posting r on r.reverses = k.posting_id
              where t.collection_key = b.collection_key))))
      order by a.account_id, i.due_on, i.item_no
      """;

  private static final String NUMBER_LOANS =
      """
      insert into collection_loan (account_id, customer_id, loan_no)
      select b.account_id, b.customer_id,
          coalesce((select max(l.loan_no) + 1 from collection_loan l
                    where l.customer_id = b.customer_id), 0)
            + row_number() over (partition by b.customer_id
                order by b.opened_on, b.account_ref, b.account_id) - 1
      from account b
      where b.customer_id in (select a.customer_id from account a where <scope>)
        and not exists (select 1 from collection_loan l where l.account_id = b.account_id)
      order by b.customer_id, b.account_id
      on conflict do nothing
      """;

  private static final String CLOSE_PAID =
      """
      update collection col set state = 'CLOSED'
      from account a
      where <scope> and <range of col> and col.account_id = a.account_id
        and col.state in ('SCHEDULED', 'FAILED') and not exists (
          select from item i
          where <range of i> and i.account_id = col.account_id and i.item_no = col.item_no
            and i.open_minor > 0)
      """;

  @Inject private Jdbi jdbi;

  /**
   * An unpaid instalment that needs a collection.
   *
   * @param open its collection, if it has one
   */
  public record Due(
      long account,
      String customer,
      int item,
      long openMinor,
      Slots.Instalment instalment,
      Optional<Open> open) {}

  /** A collection that waits for its date. */
  public record Open(
      long key,
      LocalDate dueOn,
      long amountMinor,
      LocalDate scheduledOn,
      @Nullable LocalDate rescheduledOn,
      @Nullable LocalDate retryOn) {}

  /** The number of an account in names and that of its next collection. */
  public record Loan(long account, int loanNo, int nextNo) {}

  /** A collection to be written: a new one by name, or a known one by key. */
  public record Planned(long key, String name, Due due, LocalDate scheduledOn) {}

  /** What falls due within the horizon or is overdue, by account and due date. */
  public List<Due> due(Scope scope, LocalDate today, int horizonDays) {
    return jdbi.withHandle(
        handle ->
            scope
                .bindTo(handle.createQuery(scope.in(DUE)))
                .bind("today", today)
                .bind("horizon", horizonDays)
                .map((row, context) -> due(row))
                .list());
  }

  /** Gives numbers to accounts without one and locks those asked for, in their order. */
  public List<Loan> lockLoans(Scope scope, List<Long> accounts) {
    return jdbi.withHandle(
        handle -> {
          scope.bindTo(handle.createUpdate(scope.in(NUMBER_LOANS))).execute();
          return handle
              .createQuery(
                  """
                  select * from collection_loan where account_id = any(:accounts)
                  order by account_id for update
                  """)
              .bind("accounts", accounts.toArray(Long[]::new))
              .map(
                  (row, context) ->
                      new Loan(
                          row.getLong("account_id"), row.getInt("loan_no"), row.getInt("next_no")))
              .list();
        });
  }

  /** Adds new collections, leaving out what is there already, and counts the loans on. */
  public int add(Scope scope, List<Planned> rows, List<Loan> counted) {
    return jdbi.withHandle(
        handle -> {
          Columns.of(counted)
              .number("accounts", Loan::account)
              .number("nexts", loan -> (long) loan.nextNo())
              .bindTo(
                  handle.createUpdate(
                      """
                      update collection_loan l set next_no = n.next_no
                      from unnest(:accounts::bigint[], :nexts::bigint[]) as n(account_id, next_no)
                      where n.account_id = l.account_id
                      """))
              .execute();
          return scope.bindTo(columns(rows).bindTo(handle.createUpdate(ADD))).execute();
        });
  }

  private static final String ADD =
      """
      insert into collection (portfolio_id, collection_id, account_id, item_no, due_on,
          amount_minor, state, scheduled_on)
      select :portfolio, name, account_id, item_no, due_on, amount_minor, 'SCHEDULED', scheduled_on
      from unnest(:keys::bigint[], :names::text[], :accounts::bigint[], :items::bigint[],
          :dues::date[], :amounts::bigint[], :dates::date[])
        as n(key, name, account_id, item_no, due_on, amount_minor, scheduled_on)
      on conflict do nothing
      """;

  /** Writes due dates, amounts and dates of collections that still wait. */
  public int change(List<Planned> rows) {
    return jdbi.withHandle(
        handle ->
            columns(rows)
                .bindTo(
                    handle.createUpdate(
                        """
                        update collection c
                        set due_on = n.due_on, amount_minor = n.amount_minor,
                            scheduled_on = n.scheduled_on
                        from unnest(:keys::bigint[], :names::text[], :accounts::bigint[],
                            :items::bigint[], :dues::date[], :amounts::bigint[], :dates::date[])
                          as n(key, name, account_id, item_no, due_on, amount_minor, scheduled_on)
                        where c.collection_key = n.key and c.state = 'SCHEDULED'
                        """))
                .execute());
  }

  /** Closes collections whose instalments were paid in another way. */
  public int closePaid(Scope scope) {
    return jdbi.withHandle(
        handle -> scope.bindTo(handle.createUpdate(scope.in(CLOSE_PAID))).execute());
  }

  private static Columns<Planned> columns(List<Planned> rows) {
    return Columns.of(rows)
        .number("keys", Planned::key)
        .text("names", Planned::name)
        .number("accounts", row -> row.due().account())
        .number("items", row -> (long) row.due().item())
        .text("dues", row -> row.due().instalment().dueOn())
        .number("amounts", row -> row.due().openMinor())
        .text("dates", Planned::scheduledOn);
  }

  private static Due due(ResultSet row) throws SQLException {
    String method = row.getString("method");
    CollectionMethod rail =
        method == null ? CollectionMethod.E_NACH : CollectionMethod.labelled(method).orElseThrow();
    return new Due(
        row.getLong("account_id"),
        row.getString("customer_ref"),
        row.getInt("item_no"),
        row.getLong("open_minor"),
        new Slots.Instalment(
            row.getObject("item_due_on", LocalDate.class),
            row.getObject("presentation", Integer.class),
            rail),
        row.getObject("collection_key", Long.class) == null
            ? Optional.empty()
            : Optional.of(open(row)));
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getLong("collection_key"),
        row.getObject("due_on", LocalDate.class),
        row.getLong("amount_minor"),
        row.getObject("scheduled_on", LocalDate.class),
        row.getObject("rescheduled_on", LocalDate.class),
        row.getObject("retry_on", LocalDate.class));
  }
}
