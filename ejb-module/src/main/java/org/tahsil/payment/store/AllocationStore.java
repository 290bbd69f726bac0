package org.tahsil.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.payment.domain.Component;
import org.tahsil.payment.domain.Debt;
import org.tahsil.payment.domain.Receipt;
import org.tahsil.payment.domain.Rest;
import org.tahsil.payment.domain.Restatement;
import org.tahsil.payment.domain.Share;
import org.tahsil.shared.store.Columns;

/** The facts that allocation is decided from, and the allocations. */
@ApplicationScoped
public class AllocationStore {

  @Inject private Jdbi jdbi;

  /** The items, money and live allocations of one account. */
  public static final class AccountMoney {
    private final List<Debt> debts = new ArrayList<>();
    private final Map<Integer, Rest> rests = new HashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Restatement.Live> live = new ArrayList<>();

    public List<Debt> debts() {
      return debts;
    }

    /** What the items say is open, by item number. */
    public Map<Integer, Rest> rests() {
      return rests;
    }

    public List<Receipt> receipts() {
      return receipts;
    }

    public List<Restatement.Live> live() {
      return live;
    }
  }

  /** A share with its account. */
  public record AccountShare(long accountId, Share share) {}

  /** What an item says is open. */
  public record OpenItem(long accountId, int itemNo, Rest rest) {}

  /** Locks accounts in the order of their keys, so that two writers never wait for each other. */
  public void lock(Collection<Long> accounts) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select account_id from account where account_id = any(:accounts)
                    order by account_id for no key update
                    """)
                .bind("accounts", keys(accounts))
                .mapTo(Long.class)
                .list());
  }

  /** Everything that decides the allocations of these accounts, in three queries. */
  public Map<Long, AccountMoney> load(Collection<Long> accounts) {
    Map<Long, AccountMoney> money = new TreeMap<>();
    accounts.forEach(account -> money.put(account, new AccountMoney()));
    jdbi.useHandle(
        handle -> {
          loadItems(handle, accounts, money);
          loadReceipts(handle, accounts, money);
          loadLive(handle, accounts, money);
        });
    return money;
  }

  /** Undoes allocations; a row once undone stays as it is. */
  public void undo(List<Long> allocations, LocalDate knownOn) {
    if (allocations.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update allocation set undone_on = :known_on
                    where allocation_id = any(:allocations) and undone_on is null
                    """)
                .bind("allocations", keys(allocations))
                .bind("known_on", knownOn)
                .execute());
  }

  public void add(List<AccountShare> shares, LocalDate knownOn) {
    if (shares.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            Columns.of(shares)
                .number("postings", row -> row.share().postingId())
                .number("accounts", AccountShare::accountId)
                .number("items", row -> (long) row.share().itemNo())
                .text("components", row -> row.share().component())
                .number("amounts", row -> row.share().amount())
                .text("values", row -> row.share().valueOn())
                .bindTo(
                    handle.createUpdate(
                        """
                        insert into allocation (posting_id, account_id, item_no, component,
                            amount_minor, value_on, known_on)
                        select n.*, :known_on
                        from unnest(:postings::bigint[], :accounts::bigint[], :items::int[],
                            :components::text[], :amounts::bigint[], :values::date[]) n
                        """))
                .bind("known_on", knownOn)
                .execute());
  }

  public void setOpen(List<OpenItem> items) {
    if (items.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            Columns.of(items)
                .number("accounts", OpenItem::accountId)
                .number("items", row -> (long) row.itemNo())
                .number("amounts", row -> row.rest().openMinor())
                .text("settled", row -> row.rest().settledOn())
                .bindTo(
                    handle.createUpdate(
                        """
                        update item i set open_minor = n.open_minor, settled_on = n.settled_on
                        from unnest(:accounts::bigint[], :items::int[], :amounts::bigint[],
                            :settled::date[]) n(account_id, item_no, open_minor, settled_on)
                        where i.account_id = n.account_id and i.item_no = n.item_no
                        """))
                .execute());
  }

  private static void loadItems(
      Handle handle, Collection<Long> accounts, Map<Long, AccountMoney> money) {
    handle
        .createQuery(
            """
            select account_id, item_no, item_ref, issued_on, due_on, fee_minor, penalty_minor,
                interest_minor, principal_minor, open_minor, settled_on
            from item where account_id = any(:accounts)
            """)
        .bind("accounts", keys(accounts))
        .map((row, context) -> addItem(row, money))
        .list();
  }

  private static boolean addItem(ResultSet row, Map<Long, AccountMoney> money) throws SQLException {
    AccountMoney account = of(row, money);
    account.rests.put(
        row.getInt("item_no"),
        new Rest(row.getLong("open_minor"), row.getObject("settled_on", LocalDate.class)));
    return account.debts.add(
        new Debt(
            row.getInt("item_no"),
            row.getString("item_ref"),
            row.getObject("issued_on", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            Map.of(
                Component.FEE, row.getLong("fee_minor"),
                Component.PENALTY, row.getLong("penalty_minor"),
                Component.INTEREST, row.getLong("interest_minor"),
                Component.PRINCIPAL, row.getLong("principal_minor"))));
  }

  private static void loadReceipts(
      Handle handle, Collection<Long> accounts, Map<Long, AccountMoney> money) {
    handle
        .createQuery(
            """
            select account_id, posting_id, value_on, amount_minor, named_item_ref
            from posting p
            where account_id = any(:accounts) and reverses is null
              and not exists (select from posting r where r.reverses = p.posting_id)
            """)
        .bind("accounts", keys(accounts))
        .map(
            (row, context) ->
                of(row, money)
                    .receipts
                    .add(
                        new Receipt(
                            row.getLong("posting_id"),
                            row.getObject("value_on", LocalDate.class),
                            row.getLong("amount_minor"),
                            row.getString("named_item_ref"))))
        .list();
  }

  private static void loadLive(
      Handle handle, Collection<Long> accounts, Map<Long, AccountMoney> money) {
    handle
        .createQuery(
            """
            select allocation_id, account_id, posting_id, item_no, component, amount_minor, value_on
            from allocation where account_id = any(:accounts) and undone_on is null
            """)
        .bind("accounts", keys(accounts))
        .map(
            (row, context) ->
                of(row, money)
                    .live
                    .add(new Restatement.Live(row.getLong("allocation_id"), share(row))))
        .list();
  }

  private static AccountMoney of(ResultSet row, Map<Long, AccountMoney> money) throws SQLException {
    return money.computeIfAbsent(row.getLong("account_id"), account -> new AccountMoney());
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getLong("posting_id"),
        row.getInt("item_no"),
        Component.valueOf(row.getString("component")),
        row.getLong("amount_minor"),
        row.getObject("value_on", LocalDate.class));
  }

  private static Long[] keys(Collection<Long> keys) {
    return keys.toArray(Long[]::new);
  }
}
