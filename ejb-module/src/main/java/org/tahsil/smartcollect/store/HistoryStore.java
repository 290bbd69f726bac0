package org.tahsil.smartcollect.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;
import org.tahsil.smartcollect.CollectionAttemptRow;
import org.tahsil.smartcollect.domain.CollectionState;
import org.tahsil.smartcollect.domain.ToldState;

/** Attempts of earlier systems, hundreds in a statement. */
@ApplicationScoped
public class HistoryStore {
  private static final String INCOMING =
      """
      with incoming as (
        select n.*, a.account_id, c.customer_ref = n.customer_ref as own, i.item_no,
            col.collection_key
        from unnest(:customers::text[], :accounts::text[], :refs::text[], :items::text[],
            :dues::date[], :numbers::bigint[], :ats::timestamptz[], :amounts::bigint[],
            :balances::bigint[], :statuses::text[], :methods::text[], :codes::text[])
          with ordinality as n(customer_ref, account_ref, ref, item_ref, due_on, attempt_no,
            attempted_at, amount_minor, balance_minor, status, method, return_code, line)
        left join account a on a.portfolio_id = :portfolio and a.account_ref = n.account_ref
        left join customer c on c.customer_id = a.customer_id
        left join lateral (
          select item_no from item i where i.account_id = a.account_id
            and (i.item_ref = n.item_ref or n.item_ref is null and i.due_on = n.due_on)
          order by i.item_no limit 1) i on true
        left join collection col on col.portfolio_id = :portfolio and col.collection_id = n.ref)
      """;

  private static final String RESOLVE =
      INCOMING
          + """
          select account_id, own, item_no from incoming order by line
          """;

  private static final String ADD_COLLECTIONS =
      INCOMING
          + """
          insert into collection (portfolio_id, collection_id, account_id, item_no, due_on,
              amount_minor, state, scheduled_on, imported)
          select distinct on (ref) :portfolio, ref, account_id, item_no, due_on, amount_minor,
              'FAILED', due_on, true
          from incoming where collection_key is null order by ref, line
          on conflict on constraint collection_name do nothing
          """;

  private static final String ADD_ATTEMPTS =
      INCOMING
          + """
          , firsts as (
            select distinct on (n.collection_key, n.attempt_no) n.*
            from incoming n join collection c using (collection_key)
            where c.account_id = n.account_id and c.imported
            order by n.collection_key, n.attempt_no, n.line),
          added as (
            insert into collection_attempt (collection_key, attempt_no, method, amount_minor,
                balance_minor, attempted_at, status, return_code)
            select collection_key, attempt_no, method, amount_minor, balance_minor, attempted_at,
                status, return_code
            from firsts order by collection_key, attempt_no
            on conflict do nothing
            returning collection_key, attempt_no)
          select f.line from added join firsts f using (collection_key, attempt_no)
          """;

  private static final String COMPARE =
      INCOMING
          + """
          select coalesce(c.account_id = n.account_id and c.due_on = n.due_on
              and (t.method, t.amount_minor, t.balance_minor, t.attempted_at, t.status,
                t.return_code)
              is not distinct from (n.method, n.amount_minor, n.balance_minor, n.attempted_at,
                n.status, n.return_code), false) as same
          from incoming n left join collection c using (collection_key)
          left join collection_attempt t
            on t.collection_key = n.collection_key and t.attempt_no = n.attempt_no
          order by n.line
          """;

  private static final String TOLD =
      INCOMING
          + """
          select c.collection_key, bool_or(t.status = 'SUCCESS') as succeeded,
              count(*) as attempts,
              (array_agg(t.return_code order by t.attempt_no desc))[1] as last_code,
              i.item_no is not null as item_known, coalesce(i.open_minor > 0, false) as item_open,
              exists (select 1 from collection o where o.account_id = c.account_id
                and o.item_no = c.item_no and o.collection_key <> c.collection_key
                and (o.state in ('SCHEDULED', 'PENDING')
                  or o.collection_key < c.collection_key and o.collection_key in (
                    select collection_key from incoming))) as item_taken
          from collection c join collection_attempt t using (collection_key)
          left join item i on i.account_id = c.account_id and i.item_no = c.item_no
          where c.collection_key in (select collection_key from incoming) and c.imported
            and not exists (select 1 from collection_attempt o
              where o.collection_key = c.collection_key and o.rail_ref is not null)
          group by c.collection_key, i.item_no, i.open_minor
          """;

  @Inject private Jdbi jdbi;

  /** What a row speaks of; null where unknown. */
  public record Place(@Nullable Long account, boolean ownCustomer, @Nullable Integer item) {}

  /** What each row speaks of, in the order given. */
  public List<Place> resolve(Portfolio portfolio, List<CollectionAttemptRow> rows) {
    return jdbi.withHandle(
        handle ->
            bind(portfolio, rows, handle.createQuery(RESOLVE))
                .map(
                    (row, context) ->
                        new Place(
                            row.getObject("account_id", Long.class),
                            row.getBoolean("own"),
                            row.getObject("item_no", Integer.class)))
                .list());
  }

  /** Adds the attempts not yet known and gives their places in the list, from 0. */
  public Set<Integer> add(Portfolio portfolio, List<CollectionAttemptRow> rows) {
    return jdbi.withHandle(
        handle -> {
          bind(portfolio, rows, handle.createUpdate(ADD_COLLECTIONS)).execute();
          return new HashSet<>(
              bind(portfolio, rows, handle.createQuery(ADD_ATTEMPTS))
                  .map((row, context) -> row.getInt("line") - 1)
                  .list());
        });
  }

  /** Whether each row is stored with the same content, in the order given. */
  public List<Boolean> compare(Portfolio portfolio, List<CollectionAttemptRow> rows) {
    return jdbi.withHandle(
        handle ->
            bind(portfolio, rows, handle.createQuery(COMPARE))
                .map((row, context) -> row.getBoolean("same"))
                .list());
  }

  /** What is told of the collections of these rows on which this product has not acted itself. */
  public Map<Long, ToldState.Told> told(Portfolio portfolio, List<CollectionAttemptRow> rows) {
    Map<Long, ToldState.Told> told = new HashMap<>();
    jdbi.useHandle(
        handle ->
            bind(portfolio, rows, handle.createQuery(TOLD))
                .map(
                    (row, context) ->
                        told.put(
                            row.getLong("collection_key"),
                            new ToldState.Told(
                                row.getBoolean("succeeded"),
                                row.getInt("attempts"),
                                row.getString("last_code"),
                                row.getBoolean("item_known"),
                                row.getBoolean("item_open"),
                                row.getBoolean("item_taken"))))
                .list());
    return told;
  }

  /** Writes the states of imported collections. */
  public void states(Map<Long, CollectionState> states, Map<Long, ToldState.Told> told) {
    List<Long> keys = List.copyOf(states.keySet());
    jdbi.useHandle(
        handle ->
            Columns.of(keys)
                .number("keys", key -> key)
                .text("states", states::get)
                .text("codes", key -> code(told.get(key)))
                .bindTo(
                    handle.createUpdate(
                        """
                        update collection c set state = n.state, last_return_code = n.code
                        from unnest(:keys::bigint[], :states::text[], :codes::text[])
                          as n(key, state, code)
                        where c.collection_key = n.key
                        """))
                .execute());
  }

  private static @Nullable String code(ToldState.@Nullable Told told) {
    return told == null ? null : told.lastCode();
  }

  private static <S extends SqlStatement<S>> S bind(
      Portfolio portfolio, List<CollectionAttemptRow> rows, S statement) {
    return Columns.of(rows)
        .text("customers", CollectionAttemptRow::customer)
        .text("accounts", CollectionAttemptRow::account)
        .text("refs", CollectionAttemptRow::collection)
        .text("items", CollectionAttemptRow::item)
        .text("dues", CollectionAttemptRow::dueOn)
        .number("numbers", row -> (long) row.attemptNumber())
        .text("ats", CollectionAttemptRow::attemptedAt)
        .number("amounts", row -> row.amount().minor())
        .number("balances", row -> minor(row.balance()))
        .text("statuses", CollectionAttemptRow::status)
        .text("methods", row -> row.method().label())
        .text("codes", CollectionAttemptRow::returnCode)
        .bindTo(statement)
        .bind("portfolio", portfolio.id().value());
  }

  private static @Nullable Long minor(@Nullable Money money) {
    return money == null ? null : money.minor();
  }
}
