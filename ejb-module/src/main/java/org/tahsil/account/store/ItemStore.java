package org.tahsil.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.account.Portfolio;
import org.tahsil.account.domain.ItemTerms;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.store.Columns;

/** Items and the versions of their terms. */
@ApplicationScoped
public class ItemStore {

  private static final String INCOMING =
      """
      with incoming as (
        select * from unnest(:accounts::bigint[], :numbers::int[], :refs::text[], :issued::date[],
            :due::date[], :amounts::bigint[], :fees::bigint[], :penalties::bigint[],
            :interests::bigint[], :principals::bigint[])
          as n(account_id, item_no, item_ref, issued_on, due_on, amount_minor, fee_minor,
            penalty_minor, interest_minor, principal_minor)),
      """;

  private static final String ADD =
      INCOMING
          + """
          added as (
            insert into item (account_id, item_no, item_ref, issued_on, due_on, aged_from,
                amount_minor, fee_minor, penalty_minor, interest_minor, principal_minor, open_minor,
                settled_on)
            select account_id, item_no, item_ref, issued_on, due_on, due_on,
                amount_minor, fee_minor, penalty_minor, interest_minor, principal_minor,
                amount_minor, case when amount_minor = 0 then issued_on end
            from incoming
            returning account_id)
          insert into item_version (account_id, item_no, version_no, item_ref, issued_on, due_on,
              aged_from, amount_minor, fee_minor, penalty_minor, interest_minor, principal_minor,
              known_from)
          select account_id, item_no, 1, item_ref, issued_on, due_on, due_on, amount_minor,
              fee_minor, penalty_minor, interest_minor, principal_minor, :known_on
          from incoming
          """;

  private static final String CHANGE =
      INCOMING
          + """
          changed as (
            update item i set issued_on = n.issued_on, due_on = n.due_on, aged_from = n.due_on,
                amount_minor = n.amount_minor, fee_minor = n.fee_minor,
                penalty_minor = n.penalty_minor, interest_minor = n.interest_minor,
                principal_minor = n.principal_minor, open_minor = n.amount_minor,
                settled_on = case when n.amount_minor = 0 then n.issued_on end
            from incoming n
            where i.account_id = n.account_id and i.item_no = n.item_no),
          closed as (
            update item_version v set known_to = :known_on
            from incoming n
            where v.account_id = n.account_id and v.item_no = n.item_no and v.known_to is null
            returning v.account_id, v.item_no, v.version_no)
          insert into item_version (account_id, item_no, version_no, item_ref, issued_on, due_on,
              aged_from, amount_minor, fee_minor, penalty_minor, interest_minor, principal_minor,
              known_from)
          select n.account_id, n.item_no, c.version_no + 1, n.item_ref, n.issued_on, n.due_on,
              n.due_on, n.amount_minor, n.fee_minor, n.penalty_minor, n.interest_minor,
              n.principal_minor, :known_on
          from incoming n join closed c using (account_id, item_no)
          """;

  @Inject private Jdbi jdbi;

  /** An account that items may be added to. */
  public record Host(long accountId, LocalDate openedOn, int lastItemNo) {}

  /** An item of an account. */
  public record Item(long accountId, int no, String ref, ItemTerms terms) {}

  /** Locks the accounts in the order of their keys and gives them by reference. */
  public Map<String, Host> lock(Portfolio portfolio, Collection<AccountRef> refs) {
    Map<String, Host> hosts = new HashMap<>();
    jdbi.useHandle(
        handle ->
            Columns.of(List.copyOf(refs))
                .text("refs", AccountRef::value)
                .bindTo(
                    handle.createQuery(
                        """
                        with locked as (
                          select account_id, account_ref, opened_on from account
                          where portfolio_id = :portfolio and account_ref = any(:refs::text[])
                          order by account_id for no key update)
                        select locked.*, coalesce((select max(item_no) from item i
                            where i.account_id = locked.account_id), 0) as last_no
                        from locked
                        """))
                .bind("portfolio", portfolio.id().value())
                .map(
                    (row, context) ->
                        hosts.put(
                            row.getString("account_ref"),
                            new Host(
                                row.getLong("account_id"),
                                row.getObject("opened_on", LocalDate.class),
                                row.getInt("last_no"))))
                .list());
    return hosts;
  }

  /** The items of these accounts with these references. */
  public List<Item> known(Collection<Host> hosts, Collection<String> refs) {
    return jdbi.withHandle(
        handle ->
            Columns.of(List.copyOf(hosts))
                .number("accounts", Host::accountId)
                .bindTo(
                    handle.createQuery(
                        """
                        select * from item
                        where account_id = any(:accounts) and item_ref = any(:refs::text[])
                        """))
                .bind("refs", refs.toArray(String[]::new))
                .map((row, context) -> item(row))
                .list());
  }

  public void add(List<Item> items, LocalDate knownOn) {
    write(ADD, items, knownOn);
  }

  /** Gives items new terms; what they pay is left to whoever allocates. */
  public void change(List<Item> items, LocalDate knownOn) {
    write(CHANGE, items, knownOn);
  }

  private void write(String sql, List<Item> items, LocalDate knownOn) {
    if (!items.isEmpty()) {
      jdbi.useHandle(
          handle -> columns(items, handle.createUpdate(sql)).bind("known_on", knownOn).execute());
    }
  }

  private static <S extends SqlStatement<S>> S columns(List<Item> items, S statement) {
    return Columns.of(items)
        .number("accounts", Item::accountId)
        .number("numbers", item -> (long) item.no())
        .text("refs", Item::ref)
        .text("issued", item -> item.terms().issuedOn())
        .text("due", item -> item.terms().dueOn())
        .number("amounts", item -> item.terms().amount())
        .number("fees", item -> item.terms().fee())
        .number("penalties", item -> item.terms().penalty())
        .number("interests", item -> item.terms().interest())
        .number("principals", item -> item.terms().principal())
        .bindTo(statement);
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getLong("account_id"),
        row.getInt("item_no"),
        row.getString("item_ref"),
        new ItemTerms(
            row.getObject("issued_on", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            row.getLong("amount_minor"),
            row.getLong("fee_minor"),
            row.getLong("penalty_minor"),
            row.getLong("interest_minor"),
            row.getLong("principal_minor")));
  }
}
