package org.tahsil.approval.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Authority;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Questions to a second person and their answers: appended, never changed. */
@ApplicationScoped
public class ApprovalStore {

  private static final String STATE =
      "coalesce(t.verdict, case when a.expires_on < :today then 'EXPIRED' else 'PENDING' end)";

  private static final String READ =
      "select a.*, "
          + STATE
          + """
           as state, t.note, t.acted_by, t.acted_on, t.acted_at, t.leaned_rank, t.leaned_percent,
            t.leaned_minor, k.customer_ref, k.name, c.account_ref
          from approval a left join customer k using (customer_id)
            left join account c on c.account_id = a.account_id
            left join approval_act t on t.approval_id = a.approval_id
          where a.portfolio_id = :portfolio
          """;

  private static final String WHICH =
      """
        and (:state::text is null or (%s) = :state)
        and (:state::text is distinct from 'PENDING' or a.expires_on >= :today)
        and (:kind::text is null or a.kind = :kind)
        and (:after::bigint is null or a.approval_id < :after)
        and (:decider::text is null or (t.verdict is null and a.expires_on >= :today
          and a.asked_by <> :decider and exists (
          select from unnest(:kinds::text[], :percents::numeric[], :amounts::bigint[])
            m(kind, percent, amount)
          where m.kind = a.kind
            and (m.percent is null or a.percent is null or a.percent <= m.percent)
            and (m.amount is null or a.amount_minor is null or a.amount_minor <= m.amount))))
      order by a.approval_id desc limit :limit
      """
          .formatted(STATE);

  private static final String ADD =
      """
      insert into approval (portfolio_id, customer_id, account_id, kind, subject, percent,
          amount_minor, reason, limit_rank, limit_percent, limit_minor, asked_by, asked_on, asked_at,
          expires_on)
      values (:portfolio, :customer, :account, :kind, :subject, :percent, :amount, :reason,
          :limit_rank, :limit_percent, :limit_amount, :by, :today, :at, :expires)
      on conflict (portfolio_id, kind, subject) do nothing
      """;

  @Inject private Jdbi jdbi;

  /** When something is done: the business date and instant. */
  public record When(LocalDate today, Instant at) {}

  /**
   * How one ends.
   *
   * @param leaned the authority on which it is granted; null: it is not
   */
  public record End(
      ApprovalState verdict, @Nullable String note, String by, @Nullable Authority leaned) {}

  /** Says whether it is new. */
  public boolean add(Portfolio portfolio, ApprovalWish wish, When when) {
    Authority limit = wish.limit();
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(ADD)
                    .bind("portfolio", portfolio.id().value())
                    .bind("customer", wish.customerId())
                    .bind("account", wish.accountId())
                    .bind("kind", wish.kind().name())
                    .bind("subject", wish.subject())
                    .bind("percent", wish.stake().percent())
                    .bind("amount", minor(wish.stake().amount()))
                    .bind("reason", wish.reason())
                    .bind("limit_rank", limit == null ? null : limit.rank().name())
                    .bind("limit_percent", limit == null ? null : limit.mostPercent())
                    .bind("limit_amount", limit == null ? null : minor(limit.mostAmount()))
                    .bind("by", wish.askedBy())
                    .bind("today", when.today())
                    .bind("at", when.at())
                    .bind("expires", wish.expiresOn())
                    .execute()
                > 0);
  }

  /** Locks accounts in the order of their keys, and then the approval. */
  public void lock(Approval approval, Set<Long> accounts) {
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery(
                  """
                  select account_id from account where account_id = any(:ids)
                  order by account_id for no key update
                  """)
              .bind("ids", accounts.toArray(Long[]::new))
              .mapTo(Long.class)
              .list();
          handle
              .createQuery("select 1 from approval where approval_id = :id for no key update")
              .bind("id", approval.key())
              .mapTo(Integer.class)
              .list();
        });
  }

  /** Ends one; says whether nobody had before. */
  public boolean end(Approval approval, End end, When when) {
    Authority leaned = end.leaned();
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into approval_act (approval_id, verdict, note, acted_by, acted_on,
                            acted_at, leaned_rank, leaned_percent, leaned_minor, leaned_from,
                            leaned_source)
                        values (:id, :verdict, :note, :by, :today, :at, :rank, :percent, :most, :from,
                            :source)
                        on conflict (approval_id) do nothing
                        """)
                    .bind("id", approval.key())
                    .bind("verdict", end.verdict().name())
                    .bind("note", end.note())
                    .bind("by", end.by())
                    .bind("today", when.today())
                    .bind("at", when.at())
                    .bind("rank", leaned == null ? null : leaned.rank().name())
                    .bind("percent", leaned == null ? null : leaned.mostPercent())
                    .bind("most", leaned == null ? null : minor(leaned.mostAmount()))
                    .bind("from", leaned == null ? null : leaned.validFrom())
                    .bind("source", leaned == null ? null : leaned.source())
                    .execute()
                > 0);
  }

  public Optional<Approval> find(Portfolio portfolio, UUID id, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + " and a.approval_key = :id")
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .bind("id", id)
                .map((row, context) -> ApprovalRow.read(row, portfolio.currency()))
                .findOne());
  }

  public Optional<Approval> find(
      Portfolio portfolio, ApprovalKind kind, String subject, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + " and a.kind = :kind and a.subject = :subject")
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .map((row, context) -> ApprovalRow.read(row, portfolio.currency()))
                .findOne());
  }

  /**
   * A page.
   *
   * @param may what the query's decider may grant
   */
  public List<Approval> list(
      Portfolio portfolio, ApprovalQuery query, List<Authority> may, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            Columns.of(may)
                .text("kinds", Authority::kind)
                .text("percents", Authority::mostPercent)
                .number("amounts", one -> minor(one.mostAmount()))
                .bindTo(handle.createQuery(READ + WHICH))
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .bind("state", query.state() == null ? null : query.state().name())
                .bind("kind", query.kind() == null ? null : query.kind().name())
                .bind("after", query.after())
                .bind("decider", query.decidableBy() == null ? null : query.decidableBy().name())
                .bind("limit", query.limit())
                .map((row, context) -> ApprovalRow.read(row, portfolio.currency()))
                .list());
  }

  private static @Nullable Long minor(@Nullable Money amount) {
    return amount == null ? null : Long.valueOf(amount.minor());
  }
}
