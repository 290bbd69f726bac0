package org.tahsil.channel.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.Interactions.Contacts;
import org.tahsil.shared.id.AccountRef;

/** Rows of contacts. */
@Dependent
public class InteractionStore {
  private static final String PARTIES =
      """
      select c.customer_id, a.account_id, a.customer_id as owner_id
        from unnest(:customers, :accounts) with ordinality as given(customer_ref, account_ref, no)
        left join customer c on c.tenant_id = :tenant and c.customer_ref = given.customer_ref
        left join account a on a.portfolio_id = :portfolio and a.account_ref = given.account_ref
       order by given.no
      """;

  private static final String TAKE =
      """
      insert into interaction as stored
             (customer_id, account_id, channel, at, direction, outcome, note)
      select customer_id, account_id, channel, cast(at as timestamptz), direction, outcome, note
        from unnest(:customers, :accounts, :channels, :ats, :directions, :outcomes, :notes)
             as given(customer_id, account_id, channel, at, direction, outcome, note)
      on conflict on constraint interaction_once
      do update set outcome = excluded.outcome, note = excluded.note
              where (stored.outcome, stored.note)
                    is distinct from (excluded.outcome, excluded.note)
      returning interaction_id, customer_id, account_id, channel, at, direction, xmax = 0 as is_new
      """;

  private static final String CONTACTS =
      """
      select a.account_ref, contacts.number, last.at, last.channel, last.outcome
        from account a
        join lateral (select count(*) as number from interaction i
                       where i.account_id = a.account_id
                         and i.at < cast(:until as timestamptz)) contacts on contacts.number > 0
        join lateral (select i.at, i.channel, i.outcome from interaction i
                       where i.account_id = a.account_id and i.at < cast(:until as timestamptz)
                       order by i.at desc, i.interaction_id desc limit 1) last on true
       where a.portfolio_id = :portfolio and a.account_ref = any (:refs)
      """;

  private final Jdbi jdbi;

  @Inject
  public InteractionStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whom each row speaks of, in the order given; null where unknown. */
  public List<Parties> parties(Portfolio portfolio, List<InteractionRow> rows) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PARTIES)
                .bind("tenant", portfolio.tenant().value())
                .bind("portfolio", portfolio.id().value())
                .bindArray("customers", String.class, column(rows, row -> row.customer().value()))
                .bindArray("accounts", String.class, column(rows, InteractionStore::account))
                .map((row, context) -> parties(row))
                .list());
  }

  /**
   * Inserts or corrects in one statement; no two rows may have the same key.
   *
   * @return what was written, by key; unchanged contacts are not in it
   */
  public Map<ContactKey, Written> take(List<Contact> contacts) {
    Map<ContactKey, Written> written = new HashMap<>();
    if (contacts.isEmpty()) {
      return written;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(TAKE)
                .bindArray("customers", Long.class, column(contacts, c -> c.key().customerId()))
                .bindArray("accounts", Long.class, column(contacts, c -> c.key().accountId()))
                .bindArray("channels", String.class, column(contacts, c -> c.key().channel()))
                .bindArray("ats", String.class, column(contacts, c -> c.key().at().toString()))
                .bindArray("directions", String.class, column(contacts, c -> c.key().direction()))
                .bindArray("outcomes", String.class, column(contacts, Contact::outcome))
                .bindArray("notes", String.class, column(contacts, Contact::note))
                .map((row, context) -> Map.entry(key(row), written(row)))
                .forEach(entry -> written.put(entry.getKey(), entry.getValue())));
    return written;
  }

  /** The contacts of the accounts before an instant. */
  public Map<AccountRef, Contacts> contacts(
      Portfolio portfolio, Collection<AccountRef> accounts, Instant until) {
    Map<AccountRef, Contacts> contacts = new HashMap<>();
    Object[] refs = accounts.stream().map(AccountRef::value).distinct().toArray();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(CONTACTS)
                .bind("portfolio", portfolio.id().value())
                .bind("until", until.toString())
                .bindArray("refs", String.class, refs)
                .map(
                    (row, context) ->
                        Map.entry(
                            new AccountRef(row.getString("account_ref")),
                            new Contacts(
                                row.getLong("number"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("channel"),
                                row.getString("outcome"))))
                .forEach(entry -> contacts.put(entry.getKey(), entry.getValue())));
    return contacts;
  }

  private static @Nullable String account(InteractionRow row) {
    AccountRef account = row.account();
    return account == null ? null : account.value();
  }

  private static <T> Object[] column(List<T> rows, Function<T, @Nullable Object> field) {
    return rows.stream().map(field).toArray();
  }

  private static Parties parties(ResultSet row) throws SQLException {
    return new Parties(
        row.getObject("customer_id", Long.class),
        row.getObject("account_id", Long.class),
        row.getObject("owner_id", Long.class));
  }

  private static ContactKey key(ResultSet row) throws SQLException {
    return new ContactKey(
        row.getLong("customer_id"),
        row.getObject("account_id", Long.class),
        row.getString("channel"),
        row.getTimestamp("at").toInstant(),
        row.getString("direction"));
  }

  private static Written written(ResultSet row) throws SQLException {
    return new Written(row.getLong("interaction_id"), row.getBoolean("is_new"));
  }

  /** Surrogate keys of the customer, the account and the account's own customer. */
  public record Parties(
      @Nullable Long customerId, @Nullable Long accountId, @Nullable Long ownerId) {}

  /** By what a contact is known; the instant in microseconds. */
  public record ContactKey(
      long customerId, @Nullable Long accountId, String channel, Instant at, String direction) {}

  /** A contact as stored. */
  public record Contact(ContactKey key, String outcome, @Nullable String note) {}

  /** What became of a contact that was not unchanged. */
  public record Written(long id, boolean isNew) {}
}
