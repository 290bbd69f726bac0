package org.tahsil.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.settlement.CoveredItem;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.SettlementState;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Offers as they are made, granted and taken back: appended, never changed. */
@ApplicationScoped
public class SettlementStore {

  private static final String MAKE =
      """
      with made as (
        insert into settlement (settlement_key, account_id, kind, covers, percent, owed_minor,
            pay_minor, pay_by, made_on, approval_key, holds, note, made_by, made_at, last_posting,
            credit_minor)
        values (:key, :account, :kind, :covers, :percent, :owed, :pay, :pay_by, :today, :approval::uuid,
            :holds, :note, :by, :at, last_posting(:account), :credit)
        returning settlement_id, made_on, pay_by),
      items as (
        insert into settlement_item (settlement_id, place, item_ref, open_minor)
        select settlement_id, n.place, n.item_ref, n.open
        from made, unnest(:refs::text[], :opens::bigint[]) with ordinality n(item_ref, open, place)),
      state as (
        insert into settlement_now (settlement_id, account_id, portfolio_id, state, since,
            counted_minor, waived_minor, next_look_on, finished_on)
        select settlement_id, :account, :portfolio, :state, made_on, 0, 0, pay_by, made_on - 1
        from made)
      insert into settlement_change (settlement_id, account_id, on_date, to_state, counted_minor,
          waived_minor)
      select settlement_id, :account, made_on, :state, 0, 0 from made
      returning change_id
      """;

  @Inject private Jdbi jdbi;

  /** Where one belongs. */
  public record Made(long id, UUID key, long accountId) {}

  /** Who does something, when. */
  public record Author(String name, LocalDate today, Instant at) {}

  /**
   * What goes with a new one.
   *
   * @param approval the question to a second person; null: none is needed
   * @param covered what it covers
   */
  public record Making(
      UUID key, Author by, @Nullable UUID approval, boolean holds, Covered covered) {}

  /**
   * What an offer covers.
   *
   * @param items oldest due first
   * @param credit money that waits for an item to pay, where what is owed is less by it
   */
  public record Covered(List<CoveredItem> items, Money credit) {}

  /** One of the portfolio. */
  public Optional<Made> find(Portfolio portfolio, UUID key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select s.settlement_id, s.account_id
                    from settlement s join account a using (account_id)
                    where s.settlement_key = :key and a.portfolio_id = :portfolio
                    """)
                .bind("key", key)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> new Made(row.getLong(1), key, row.getLong(2)))
                .findOne());
  }

  /** Writes a new one, offered or pending; gives the number of this change. */
  public long make(Portfolio portfolio, long account, Quote quote, Making making) {
    SettlementState state =
        making.approval() == null ? SettlementState.OFFERED : SettlementState.PENDING_APPROVAL;
    return jdbi.withHandle(
        handle ->
            Columns.of(making.covered().items())
                .text("refs", covered -> covered.item().value())
                .number("opens", covered -> covered.open().minor())
                .bindTo(handle.createQuery(MAKE))
                .bind("key", making.key())
                .bind("account", account)
                .bind("portfolio", portfolio.id().value())
                .bind("kind", quote.wish().kind().name())
                .bind("covers", quote.wish().covers().name())
                .bind("percent", quote.percent())
                .bind("owed", quote.owed().minor())
                .bind("pay", quote.pay().minor())
                .bind("credit", making.covered().credit().minor())
                .bind("pay_by", quote.wish().payBy())
                .bind("today", making.by().today())
                .bind("approval", making.approval())
                .bind("holds", making.holds())
                .bind("note", quote.wish().note())
                .bind("by", making.by().name())
                .bind("at", making.by().at())
                .bind("state", state.name())
                .mapTo(Long.class)
                .one());
  }

  /** Notes what a second person said. */
  public void word(long settlement, boolean granted, Decision decision) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into settlement_word (settlement_id, granted, said_by, said_on, note)
                    values (:id, :granted, :by, :on, :note)
                    """)
                .bind("id", settlement)
                .bind("granted", granted)
                .bind("by", decision.by())
                .bind("on", decision.on())
                .bind("note", decision.note())
                .execute());
  }

  /** Notes that a person took it back. */
  public void withdraw(Made made, String reason, Author by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into settlement_act (settlement_id, reason, acted_by, acted_on,
                        last_posting)
                    values (:id, :reason, :by, :today, last_posting(:account))
                    """)
                .bind("id", made.id())
                .bind("account", made.accountId())
                .bind("reason", reason)
                .bind("by", by.name())
                .bind("today", by.today())
                .execute());
  }
}
