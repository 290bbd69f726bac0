package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.concern.ConcernFile.Alone;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/** What accounts and items owe and were given, and on which authority: appended, never changed. */
@ApplicationScoped
public class ReliefStore {

  private static final String STANDING =
      """
      select a.account_id,
        (select coalesce(sum(i.open_minor), 0)::bigint from item i
          where i.account_id = a.account_id) as owed,
        relief_given(a.account_id, :since) as given, relief_offered(a.account_id) as offered,
        money_gone(a.account_id, :since) as gone
      from account a where a.account_id = any(:accounts)
      """;

  private static final String REST =
      """
      select i.amount_minor
        - (select coalesce(sum(p.amount_minor), 0)::bigint from posting p
          where p.account_id = i.account_id and p.kind in ('CREDIT_NOTE', 'WAIVER')
            and p.named_item_ref = i.item_ref
            and not exists (select from posting r where r.reverses = p.posting_id))
        - (select coalesce(sum(l.amount_minor), 0)::bigint
          from allocation l join posting p using (posting_id)
          where l.account_id = i.account_id and l.item_no = i.item_no and l.undone_on is null
            and p.kind in ('CREDIT_NOTE', 'WRITE_OFF', 'WAIVER') and p.named_item_ref is null)
      from item i where i.account_id = :account and i.item_ref = :item
      """;

  @Inject private Jdbi jdbi;

  /**
   * What an account owes and was given, in minor units.
   *
   * @param offered what an offer that runs would give besides
   * @param gone by how much less money stands now than once stood within the window: what was taken
   *     back and not posted again
   */
  public record Standing(long owed, long given, long offered, long gone) {

    /** What relief is weighed against: what it would owe if no money had gone. */
    public long owedAtLeast() {
      return Math.max(0, owed - Math.max(0, gone));
    }
  }

  /**
   * What was given within somebody's own authority.
   *
   * @param concern the concern, and {@code version} its step; null: it was posted without one
   * @param payment of what was posted without a concern
   */
  public record Kept(
      @Nullable Long concern,
      @Nullable Integer version,
      @Nullable PaymentRef payment,
      Stake stake,
      Authority authority,
      String by,
      LocalDate on) {}

  /** Of these accounts, by key; given and gone count from the day after {@code since}. */
  public Map<Long, Standing> standing(Collection<Long> accounts, LocalDate since) {
    Map<Long, Standing> standing = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(STANDING)
                .bind("accounts", accounts.toArray(Long[]::new))
                .bind("since", since)
                .map(
                    (row, context) ->
                        standing.put(
                            row.getLong("account_id"),
                            new Standing(
                                row.getLong("owed"),
                                row.getLong("given"),
                                row.getLong("offered"),
                                row.getLong("gone"))))
                .list());
    return standing;
  }

  /** What the customers' other accounts were given after a day, and are offered; minor units. */
  public long elsewhere(Collection<Long> accounts, LocalDate since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select relief_elsewhere(:accounts, :since)")
                .bind("accounts", accounts.toArray(Long[]::new))
                .bind("since", since)
                .mapTo(Long.class)
                .one());
  }

  /**
   * An item's amount less what was credited to it, written off or waived, in minor units, at least
   * zero; empty if the account has no such item.
   */
  public Optional<Long> rest(long account, ItemRef item) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(REST)
                    .bind("account", account)
                    .bind("item", item.value())
                    .mapTo(Long.class)
                    .findOne())
        .map(rest -> Math.max(0, rest));
  }

  public void keep(Portfolio portfolio, Kept kept) {
    Authority authority = kept.authority();
    PaymentRef payment = kept.payment();
    Money limit = authority.mostAmount();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into relief_authority (portfolio_id, concern_id, version, payment_ref,
                        percent, amount_minor, rank, limit_percent, limit_minor, limit_from,
                        limit_source, given_by, given_on)
                    values (:portfolio, :concern, :version, :payment, :percent, :amount, :rank,
                        :limit_percent, :limit_minor, :from, :source, :by, :on)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("concern", kept.concern())
                .bind("version", kept.version())
                .bind("payment", payment == null ? null : payment.value())
                .bind("percent", kept.stake().percent())
                .bind("amount", Objects.requireNonNull(kept.stake().amount()).minor())
                .bind("rank", authority.rank().name())
                .bind("limit_percent", authority.mostPercent())
                .bind("limit_minor", limit == null ? null : (Long) limit.minor())
                .bind("from", authority.validFrom())
                .bind("source", authority.source())
                .bind("by", kept.by())
                .bind("on", kept.on())
                .execute());
  }

  /** On which authority a concern was decided by one person; empty if it was not. */
  public Optional<Alone> alone(Portfolio portfolio, long concern) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from relief_authority where concern_id = :concern
                    order by version desc limit 1
                    """)
                .bind("concern", concern)
                .map((row, context) -> alone(row, portfolio))
                .findOne());
  }

  private static Alone alone(ResultSet row, Portfolio portfolio) throws SQLException {
    Long limit = row.getObject("limit_minor", Long.class);
    Money amount = Money.ofMinor(row.getLong("amount_minor"), portfolio.currency());
    return new Alone(
        new Stake(row.getBigDecimal("percent"), amount),
        new Authority(
            ApprovalKind.WRITE_OFF,
            Rank.valueOf(row.getString("rank")),
            row.getObject("limit_from", LocalDate.class),
            row.getBigDecimal("limit_percent"),
            limit == null ? null : Money.ofMinor(limit, portfolio.currency()),
            row.getString("limit_source")),
        row.getString("given_by"),
        row.getObject("given_on", LocalDate.class));
  }
}
