package org.tahsil.payment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.payment.Ledger.Posting;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.Reversal;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Postings: appended, looked up by the payment's reference. */
@ApplicationScoped
public class PostingStore {

  private static final String READ =
      """
      select p.*, a.account_ref, a.customer_id, a.opened_on, q.currency,
          coalesce(o.kind, p.kind) as facts_kind,
          case when p.reverses is null then r.posting_id else p.posting_id end as reversal,
          coalesce(r.reason, p.reason) as why, coalesce(r.return_code, p.return_code) as returned_as
      from posting p join account a using (account_id) join portfolio q using (portfolio_id)
        left join posting r on r.reverses = p.posting_id
        left join posting o on o.posting_id = p.reverses
      """;

  @Inject private Jdbi jdbi;

  /** An account that money may be posted to. */
  public record Payer(long accountId, long customerId, LocalDate openedOn) {}

  /**
   * On which business date the product learns of postings, and from whom.
   *
   * @param by name of a user; null: a file, or the product itself
   */
  public record Told(LocalDate on, @Nullable String by) {}

  /** A payment that stands, with its keys. */
  public record Known(long postingId, Payer payer, Posting posting) {}

  /** A payment to be written. */
  public record New(long accountId, PaymentRow row) {}

  /** Locks the accounts in the order of their keys and gives them by reference. */
  public Map<String, Payer> lock(Portfolio portfolio, Collection<AccountRef> refs) {
    Map<String, Payer> payers = new HashMap<>();
    jdbi.useHandle(
        handle ->
            Columns.of(List.copyOf(refs))
                .text("refs", AccountRef::value)
                .bindTo(
                    handle.createQuery(
                        """
                        select account_id, customer_id, opened_on, account_ref from account
                        where portfolio_id = :portfolio and account_ref = any(:refs::text[])
                        order by account_id for no key update
                        """))
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> payers.put(row.getString("account_ref"), payer(row)))
                .list());
    return payers;
  }

  /** The payments that these references stand for. */
  public Map<String, Known> known(Portfolio portfolio, Collection<PaymentRef> refs) {
    Map<String, Known> known = new HashMap<>();
    jdbi.useHandle(
        handle ->
            Columns.of(List.copyOf(refs))
                .text("refs", PaymentRef::value)
                .bindTo(
                    handle.createQuery(
                        READ
                            + """
                            join posting_key k on k.posting_id = p.posting_id
                            where k.portfolio_id = :portfolio
                              and k.payment_ref = any(:refs::text[])
                            """))
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> known(row))
                .forEach(found -> known.put(found.posting().facts().ref().value(), found)));
    return known;
  }

  /** Which of the items that payers named exist. */
  public Set<ItemKey> named(Collection<ItemKey> items) {
    if (items.isEmpty()) {
      return Set.of();
    }
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                Columns.of(List.copyOf(items))
                    .number("accounts", ItemKey::accountId)
                    .text("refs", ItemKey::itemRef)
                    .bindTo(
                        handle.createQuery(
                            """
                            select i.account_id, i.item_ref from item i
                            join unnest(:accounts::bigint[], :refs::text[])
                              n(account_id, item_ref) using (account_id, item_ref)
                            """))
                    .map(
                        (row, context) ->
                            new ItemKey(row.getLong("account_id"), row.getString("item_ref")))
                    .list()));
  }

  /** What accounts ask for once all their money is spent, in minor units; a changeable map. */
  public Map<Long, Long> owed(Collection<Long> accounts) {
    Map<Long, Long> owed = new HashMap<>();
    if (!accounts.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(
                      """
                      select account_id, sum(open_minor)::bigint as owed from item
                      where account_id = any(:accounts) group by account_id
                      """)
                  .bind("accounts", accounts.toArray(Long[]::new))
                  .map((row, context) -> owed.put(row.getLong("account_id"), row.getLong("owed")))
                  .list());
    }
    return owed;
  }

  /** What names an item. */
  public record ItemKey(long accountId, String itemRef) {}

  public void add(Portfolio portfolio, List<New> payments, Told told) {
    jdbi.useHandle(
        handle ->
            Columns.of(payments)
                .number("accounts", New::accountId)
                .text("refs", payment -> payment.row().ref())
                .text("values", payment -> payment.row().valueOn())
                .number("amounts", payment -> payment.row().amount().minor())
                .text("items", payment -> payment.row().item())
                .text("methods", payment -> payment.row().method())
                .text("kinds", payment -> payment.row().kind())
                .bindTo(
                    handle.createUpdate(
                        """
                        with added as (
                          insert into posting (kind, account_id, payment_ref, value_on,
                              amount_minor, named_item_ref, method, known_on, told_by)
                          select n.kind, n.account_id, n.ref, n.value_on, n.amount, n.item,
                              n.method, :known_on, :by::text
                          from unnest(:accounts::bigint[], :refs::text[], :values::date[],
                              :amounts::bigint[], :items::text[], :methods::text[],
                              :kinds::text[]) with ordinality
                            n(account_id, ref, value_on, amount, item, method, kind, place)
                          order by n.place
                          returning posting_id, payment_ref)
                        insert into posting_key (portfolio_id, payment_ref, posting_id)
                        select :portfolio, payment_ref, posting_id from added
                        """))
                .bind("portfolio", portfolio.id().value())
                .bind("known_on", told.on())
                .bind("by", told.by())
                .execute());
  }

  /** Takes postings back; gives those that stood until now. */
  public Set<Long> reverse(Collection<Long> postings, Reversal why, Told told) {
    return jdbi.withHandle(
        handle ->
            new HashSet<>(
                handle
                    .createQuery(
                        """
                        insert into posting (kind, account_id, payment_ref, reverses, value_on,
                            amount_minor, known_on, reason, return_code, told_by)
                        select 'REVERSAL', account_id, payment_ref, posting_id, value_on,
                            amount_minor, :known_on, :reason, :return_code, :by::text
                        from posting where posting_id = any(:postings) order by posting_id
                        on conflict (reverses) do nothing returning reverses
                        """)
                    .bind("postings", postings.toArray(Long[]::new))
                    .bind("known_on", told.on())
                    .bind("by", told.by())
                    .bind("reason", why.reason())
                    .bind("return_code", why.returnCode())
                    .mapTo(Long.class)
                    .list()));
  }

  public Optional<Known> find(Portfolio portfolio, PaymentRef ref) {
    return Optional.ofNullable(known(portfolio, Set.of(ref)).get(ref.value()));
  }

  /** The references of postings. */
  public Map<Long, PaymentRef> refs(Collection<Long> postings) {
    Map<Long, PaymentRef> refs = new HashMap<>();
    if (!postings.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createQuery(
                      "select posting_id, payment_ref from posting where posting_id = any(:ids)")
                  .bind("ids", postings.toArray(Long[]::new))
                  .map((row, context) -> refs.put(row.getLong(1), new PaymentRef(row.getString(2))))
                  .list());
    }
    return refs;
  }

  public List<Posting> of(long accountId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    READ + "where p.account_id = :account order by value_on desc, posting_id desc")
                .bind("account", accountId)
                .map((row, context) -> known(row).posting())
                .list());
  }

  private static Payer payer(ResultSet row) throws SQLException {
    return new Payer(
        row.getLong("account_id"),
        row.getLong("customer_id"),
        row.getObject("opened_on", LocalDate.class));
  }

  private static @Nullable Reversal reversal(ResultSet row) throws SQLException {
    return row.getObject("reversal") == null
        ? null
        : new Reversal(
            Objects.requireNonNullElse(row.getString("why"), ""), row.getString("returned_as"));
  }

  private static Known known(ResultSet row) throws SQLException {
    String item = row.getString("named_item_ref");
    PaymentRow facts =
        new PaymentRow(
            PostingKind.valueOf(row.getString("facts_kind")),
            new AccountRef(row.getString("account_ref")),
            new PaymentRef(row.getString("payment_ref")),
            row.getObject("value_on", LocalDate.class),
            Money.ofMinor(
                row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
            item == null ? null : new ItemRef(item),
            row.getString("method"));
    return new Known(
        row.getLong("posting_id"),
        payer(row),
        new Posting(
            facts,
            row.getString("kind"),
            row.getObject("known_on", LocalDate.class),
            reversal(row),
            row.getString("told_by"),
            false));
  }
}
