package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernFile.Held;
import org.tahsil.concern.ConcernFile.Posted;
import org.tahsil.concern.Remedy;
import org.tahsil.hold.Holds;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** What concerns placed and posted: appended, never changed. */
@ApplicationScoped
public class ConcernResultStore {

  @Inject private Jdbi jdbi;

  /** A hold with the account that it holds. */
  public record Placed(long accountId, AccountRef account, UUID hold) {}

  /** A posting to be written. */
  public record Line(int no, long accountId, Posted posted) {}

  public void held(long concern, List<Holds.Placed> holds) {
    jdbi.useHandle(
        handle ->
            Columns.of(holds)
                .number("accounts", Holds.Placed::accountId)
                .text("keys", Holds.Placed::hold)
                .bindTo(
                    handle.createUpdate(
                        """
                        insert into concern_hold (concern_id, account_id, hold_key)
                        select :concern, account_id, key
                        from unnest(:accounts::bigint[], :keys::uuid[]) n(account_id, key)
                        """))
                .bind("concern", concern)
                .execute());
  }

  /** The holds of a concern, in the order of the accounts' keys. */
  public List<Placed> placed(long concern) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select h.account_id, a.account_ref, h.hold_key
                    from concern_hold h join account a using (account_id)
                    where h.concern_id = :concern order by h.account_id
                    """)
                .bind("concern", concern)
                .map(
                    (row, context) ->
                        new Placed(
                            row.getLong("account_id"),
                            new AccountRef(row.getString("account_ref")),
                            row.getObject("hold_key", UUID.class)))
                .list());
  }

  public List<Held> holds(long concern) {
    return placed(concern).stream().map(one -> new Held(one.account(), one.hold())).toList();
  }

  public void posted(long concern, Line line) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into concern_posting (concern_id, line_no, remedy, account_id, payment_ref,
                    amount_minor)
                values (?, ?, ?, ?, ?, ?)
                """,
                concern,
                line.no(),
                line.posted().kind().name(),
                line.accountId(),
                line.posted().payment().value(),
                line.posted().amount().minor()));
  }

  public List<Posted> postings(Portfolio portfolio, long concern) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.*, a.account_ref from concern_posting p join account a using (account_id)
                    where p.concern_id = :concern order by p.line_no
                    """)
                .bind("concern", concern)
                .map(
                    (row, context) ->
                        new Posted(
                            Remedy.Kind.valueOf(row.getString("remedy")),
                            new AccountRef(row.getString("account_ref")),
                            new PaymentRef(row.getString("payment_ref")),
                            Money.ofMinor(row.getLong("amount_minor"), portfolio.currency())))
                .list());
  }
}
