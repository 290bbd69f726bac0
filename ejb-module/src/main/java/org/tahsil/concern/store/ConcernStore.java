package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.ConcernRule;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.store.Columns;

/** Concerns, one at a time. */
@ApplicationScoped
public class ConcernStore {

  static final String READ =
      """
      select c.*, u.customer_ref, u.name, a.account_ref
      from concern c join customer u using (customer_id) left join account a using (account_id)
      where c.portfolio_id = :portfolio
      """;

  private static final String ADD =
      """
      insert into concern (portfolio_id, customer_id, account_id, kind, reason, told, item_ref,
          amount_minor, source_ref, keep_days, evidence, told_by, told_on, state, team, decide_by)
      values (:portfolio, :customer, :account, :kind, :reason, :told, :item, :amount, :source, :keep,
          :evidence, :by, :on, 'OPEN', :team, :decide_by)
      on conflict do nothing returning concern_id
      """;

  private static final String TOUCHED =
      """
      select account_id from concern_hold where concern_id = :concern
      union select account_id from account
        where portfolio_id = :portfolio and account_ref = any(:refs::text[])
      union select p.account_id from posting_key k join posting p using (posting_id)
        where k.portfolio_id = :portfolio and k.payment_ref = any(:payments::text[])
      order by 1
      """;

  @Inject private Jdbi jdbi;

  /**
   * A concern to be written.
   *
   * @param accountId null: all accounts of the customer
   */
  public record Entry(
      NewConcern told,
      long customerId,
      @Nullable Long accountId,
      @Nullable Disputed disputed,
      ConcernRule rule,
      LocalDate decideBy,
      String by,
      LocalDate on) {}

  /** The keys of whom and what a concern is about. */
  public record Keys(long customerId, @Nullable Long accountId) {}

  public Optional<Concern> find(Portfolio portfolio, long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + " and c.concern_id = :concern")
                .bind("portfolio", portfolio.id().value())
                .bind("concern", id)
                .map((row, context) -> ConcernRows.found(row, portfolio))
                .findOne());
  }

  public Optional<Concern> bySource(Portfolio portfolio, String source) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + " and c.source_ref = :source")
                .bind("portfolio", portfolio.id().value())
                .bind("source", source)
                .map((row, context) -> ConcernRows.found(row, portfolio))
                .findOne());
  }

  /**
   * All accounts that a decision of a concern touches: those that it holds, those whose debt is
   * lessened, those that payments are taken from and posted to; in the order of their keys.
   */
  public List<Long> touched(Portfolio portfolio, long id, List<Remedy> remedies) {
    return jdbi.withHandle(
        handle ->
            Columns.of(remedies)
                .text("refs", Remedy::account)
                .text("payments", Remedy::payment)
                .bindTo(handle.createQuery(TOUCHED))
                .bind("portfolio", portfolio.id().value())
                .bind("concern", id)
                .mapTo(Long.class)
                .list());
  }

  /**
   * Two who act on one concern do so one after the other. All accounts are locked before it at
   * once, in the order of their keys, as by whoever gives a second person's word.
   */
  public void lock(long id, List<Long> accounts) {
    lockAccounts(accounts);
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery("select 1 from concern where concern_id = :concern for update")
              .bind("concern", id)
              .mapTo(Integer.class)
              .findOne();
        });
  }

  public Keys keys(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select customer_id, account_id from concern where concern_id = :concern")
                .bind("concern", id)
                .map(
                    (row, context) ->
                        new Keys(
                            row.getLong("customer_id"), row.getObject("account_id", Long.class)))
                .one());
  }

  /** What is open of an item, in minor units; empty if the account has no such item. */
  public Optional<Long> open(long accountId, ItemRef item) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select open_minor from item where account_id = :account and item_ref = :item")
                .bind("account", accountId)
                .bind("item", item.value())
                .mapTo(Long.class)
                .findOne());
  }

  /** Locks accounts in the order of their keys, as payments do. */
  public void lockAccounts(List<Long> accounts) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select account_id from account where account_id = any(:accounts)
                    order by account_id for no key update
                    """)
                .bind("accounts", accounts.toArray(Long[]::new))
                .mapTo(Long.class)
                .list());
  }

  /** The key of a new concern; null if the same is undecided or has come by another way. */
  public @Nullable Long add(Portfolio portfolio, Entry entry) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(ADD), entry)
                .bind("portfolio", portfolio.id().value())
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
  }

  private static Query bound(Query statement, Entry entry) {
    NewConcern told = entry.told();
    Disputed disputed = entry.disputed();
    String[] evidence = entry.rule().evidence().stream().map(Enum::name).toArray(String[]::new);
    return statement
        .bind("customer", entry.customerId())
        .bind("account", entry.accountId())
        .bind("kind", told.kind().name())
        .bind("reason", told.reason())
        .bind("told", told.told())
        .bind("item", disputed == null ? null : disputed.item().value())
        .bind("amount", disputed == null ? null : (Long) disputed.amount().minor())
        .bind("source", told.sourceRef())
        .bind("keep", entry.rule().keepDays())
        .bind("evidence", evidence)
        .bind("by", entry.by())
        .bind("on", entry.on())
        .bind("team", entry.rule().team())
        .bind("decide_by", entry.decideBy());
  }

  /** The undecided concern that stands in the way of one that was not written. */
  public Optional<Long> undecided(Portfolio portfolio, Entry entry) {
    Disputed disputed = entry.disputed();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select concern_id from concern
                    where portfolio_id = :portfolio and customer_id = :customer and kind = :kind
                      and coalesce(account_id, 0) = coalesce(:account::bigint, 0)
                      and coalesce(item_ref, '') = coalesce(:item::text, '') and ended_on is null
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", entry.customerId())
                .bind("kind", entry.told().kind().name())
                .bind("account", entry.accountId())
                .bind("item", disputed == null ? null : disputed.item().value())
                .mapTo(Long.class)
                .findOne());
  }
}
