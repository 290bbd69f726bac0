package org.tahsil.hold.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.Holds.Placed;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Holds: versions are appended, and undone once. */
@ApplicationScoped
public class HoldStore {

  private static final String READ =
      """
      select h.*, i.item_ref, p.currency, a.account_ref, a.customer_id
      from hold h join account a using (account_id) join portfolio p using (portfolio_id)
        left join item i using (account_id, item_no)
      """;

  @Inject private Jdbi jdbi;

  /** An item that can be held. */
  public record HeldItem(int itemNo, Money amount) {}

  /** A version with its account. */
  public record Known(long accountId, long customerId, @Nullable Integer itemNo, Hold hold) {}

  /** Where a hold is placed. */
  public record Place(long accountId, @Nullable Integer itemNo) {}

  /** Who writes, and on which business date. */
  public record Author(String name, LocalDate knownOn) {}

  /** Locks accounts in the order of their keys. */
  public void lock(List<Long> accounts) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select account_id from account where account_id = any(:ids)
                    order by account_id for no key update
                    """)
                .bind("ids", accounts.toArray(Long[]::new))
                .mapTo(Long.class)
                .list());
  }

  public Optional<HeldItem> item(long account, ItemRef ref, Currency currency) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select item_no, amount_minor from item
                    where account_id = :account and item_ref = :ref
                    """)
                .bind("account", account)
                .bind("ref", ref.value())
                .map(
                    (row, context) ->
                        new HeldItem(
                            row.getInt("item_no"),
                            Money.ofMinor(row.getLong("amount_minor"), currency)))
                .findOne());
  }

  /** Writes a version; the same id continues a hold whose earlier version was undone. */
  public void add(UUID id, Place place, NewHold terms, Author by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into hold (hold_key, account_id, item_no, amount_minor, reason, stops,
                        from_on, to_on, note, placed_by, known_on)
                    values (:id, :account, :item, :amount, :reason, :stops, :from, :to, :note, :by,
                        :known_on)
                    """)
                .bind("id", id)
                .bind("account", place.accountId())
                .bind("item", place.itemNo())
                .bind("amount", terms.amount() == null ? null : terms.amount().minor())
                .bind("reason", terms.reason().name())
                .bind(
                    "stops", terms.stops().stream().map(Stop::name).sorted().toArray(String[]::new))
                .bind("from", terms.from())
                .bind("to", terms.to())
                .bind("note", terms.note())
                .bind("by", by.name())
                .bind("known_on", by.knownOn())
                .execute());
  }

  /** Writes the first version of holds of whole accounts. */
  public void add(List<Placed> holds, NewHold terms, Author by) {
    addEach(holds.stream().map(placed -> new Wanted(placed, terms)).toList(), by);
  }

  /** Undoes the versions that stand and continues each until a day. */
  public void shorten(List<UUID> holds, LocalDate to, Author by) {
    undo(holds, by);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into hold (hold_key, account_id, item_no, amount_minor, reason, stops,
                        from_on, to_on, note, placed_by, known_on)
                    select distinct on (hold_key) hold_key, account_id, item_no, amount_minor, reason,
                        stops, from_on, :to::date, note, :by, :known_on::date
                    from hold where hold_key = any(:keys::uuid[]) order by hold_key, hold_id desc
                    """)
                .bind("keys", texts(holds))
                .bind("to", to)
                .bind("by", by.name())
                .bind("known_on", by.knownOn())
                .execute());
  }

  /** Undoes the versions that stand. */
  public void undo(List<UUID> holds, Author by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update hold set undone_on = :known_on, undone_by = :by
                    where hold_key = any(:keys::uuid[]) and undone_on is null
                    """)
                .bind("keys", texts(holds))
                .bind("by", by.name())
                .bind("known_on", by.knownOn())
                .execute());
  }

  /** Undoes the version that stands. */
  public void undo(UUID id, Author by, @Nullable String note) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update hold set undone_on = :known_on, undone_by = :by,
                      undone_note = :note
                    where hold_key = :id and undone_on is null
                    """)
                .bind("id", id)
                .bind("by", by.name())
                .bind("known_on", by.knownOn())
                .bind("note", note)
                .execute());
  }

  /** The newest version of a hold in a portfolio. */
  public Optional<Known> find(Portfolio portfolio, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    READ
                        + """
                        where h.hold_key = :id and a.portfolio_id = :portfolio
                        order by h.hold_id desc limit 1
                        """)
                .bind("id", id)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> known(row))
                .findOne());
  }

  /** The newest version of each of these holds, in the order of their accounts. */
  public List<Known> find(Portfolio portfolio, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    READ
                        + """
                        where h.hold_id in (select max(hold_id) from hold
                            where hold_key = any(:ids::uuid[]) group by hold_key)
                          and a.portfolio_id = :portfolio
                        order by h.account_id, h.hold_id
                        """)
                .bind("ids", texts(ids))
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> known(row))
                .list());
  }

  /** A hold of a whole account on terms of its own. */
  public record Wanted(Placed placed, NewHold terms) {}

  public void addEach(List<Wanted> holds, Author by) {
    jdbi.useHandle(
        handle ->
            Columns.of(holds)
                .text("keys", hold -> hold.placed().hold())
                .number("accounts", hold -> hold.placed().accountId())
                .text("reasons", hold -> hold.terms().reason())
                .text("stops", hold -> names(hold.terms().stops()))
                .text("begins", hold -> hold.terms().from())
                .text("ends", hold -> hold.terms().to())
                .text("notes", hold -> hold.terms().note())
                .bindTo(
                    handle.createUpdate(
                        """
                        insert into hold (hold_key, account_id, reason, stops, from_on, to_on, note,
                            placed_by, known_on)
                        select key, account_id, reason, string_to_array(stops, ','), begins, ends,
                          note, :by, :known_on
                        from unnest(:keys::uuid[], :accounts::bigint[], :reasons::text[],
                            :stops::text[], :begins::date[], :ends::date[], :notes::text[])
                          n(key, account_id, reason, stops, begins, ends, note)
                        order by account_id
                        """))
                .bind("by", by.name())
                .bind("known_on", by.knownOn())
                .execute());
  }

  private static String names(Set<Stop> stops) {
    return stops.stream().map(Stop::name).sorted().collect(Collectors.joining(","));
  }

  public List<Hold> of(Account account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + "where h.account_id = :account order by h.hold_id desc")
                .bind("account", account.id())
                .map((row, context) -> known(row).hold())
                .list());
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getLong("account_id"),
        row.getLong("customer_id"),
        row.getObject("item_no", Integer.class),
        new Hold(
            row.getObject("hold_key", UUID.class),
            terms(row),
            row.getString("placed_by"),
            row.getObject("placed_at", OffsetDateTime.class).toInstant(),
            row.getObject("known_on", LocalDate.class),
            row.getObject("undone_on", LocalDate.class),
            row.getString("undone_by"),
            row.getString("undone_note")));
  }

  private static NewHold terms(ResultSet row) throws SQLException {
    String item = row.getString("item_ref");
    Long amount = row.getObject("amount_minor", Long.class);
    return new NewHold(
        HoldReason.valueOf(row.getString("reason")),
        item == null ? null : new ItemRef(item),
        amount == null
            ? null
            : Money.ofMinor(amount, Currency.getInstance(row.getString("currency"))),
        stops((String[]) row.getArray("stops").getArray()),
        row.getObject("from_on", LocalDate.class),
        row.getObject("to_on", LocalDate.class),
        row.getString("note"));
  }

  private static Set<Stop> stops(String[] names) {
    return Arrays.stream(names).map(Stop::valueOf).collect(Collectors.toSet());
  }
}
