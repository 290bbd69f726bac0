package org.tahsil.arrangement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Promises and plans as they are made and ended: appended, never changed. */
@ApplicationScoped
public class ArrangementStore {

  private static final String MAKE =
      """
      with made as (
        insert into arrangement (account_id, kind, made_on, last_posting, grace_days,
            tolerance_minor, tolerance_percent, missed_allowed, re_age_after, replaces, note,
            made_by)
        values (:account, :kind, :today, last_posting(:account), :grace, :tolerance, :percent,
            :missed, :re_age_after, :replaces, :note, :by)
        returning arrangement_id, arrangement_key),
      parts as (
        insert into arrangement_instalment (arrangement_id, instalment_no, due_on, amount_minor)
        select made.arrangement_id, n.no, n.due_on, n.amount
        from made, unnest(:dues::date[], :amounts::bigint[]) with ordinality n(due_on, amount, no)),
      state as (
        insert into arrangement_now (arrangement_id, account_id, portfolio_id, state, since,
            promised_minor, counted_minor, finished_on)
        select arrangement_id, :account, :portfolio, 'OPEN', :today, :promised, 0, :today::date - 1
        from made),
      told as (
        insert into arrangement_change (arrangement_id, account_id, on_date, to_state, counted_minor)
        select arrangement_id, :account, :today, 'OPEN', 0 from made)
      select arrangement_key from made
      """;

  @Inject private Jdbi jdbi;

  /** Who does something, when. */
  public record Author(String name, LocalDate today) {}

  /** Where one belongs. */
  public record Made(long id, UUID key, long accountId) {}

  /** One of the portfolio. */
  public Optional<Made> find(Portfolio portfolio, UUID key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.arrangement_id, a.account_id
                    from arrangement a join account c using (account_id)
                    where a.arrangement_key = :key and c.portfolio_id = :portfolio
                    """)
                .bind("key", key)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> new Made(row.getLong(1), key, row.getLong(2)))
                .findOne());
  }

  /** Writes a new one with its terms, open; {@code replaces} is null or whose place it takes. */
  public UUID make(
      Portfolio portfolio, long account, NewArrangement wish, PromiseTerms terms, Making making) {
    Money promised =
        wish.instalments().stream()
            .map(Instalment::amount)
            .reduce(Money.zero(portfolio.currency()), Money::plus);
    return jdbi.withHandle(
        handle ->
            Columns.of(wish.instalments())
                .text("dues", Instalment::dueOn)
                .number("amounts", part -> part.amount().minor())
                .bindTo(handle.createQuery(MAKE))
                .bind("account", account)
                .bind("portfolio", portfolio.id().value())
                .bind("kind", wish.kind().name())
                .bind("today", making.by().today())
                .bind("grace", terms.graceDays())
                .bind("tolerance", terms.tolerance().minor())
                .bind("percent", terms.tolerancePercent())
                .bind("missed", making.missedAllowed())
                .bind("re_age_after", making.reAgeAfter())
                .bind("replaces", making.replaces())
                .bind("note", wish.note())
                .bind("by", making.by().name())
                .bind("promised", promised.minor())
                .mapTo(UUID.class)
                .one());
  }

  /**
   * What goes with a new one.
   *
   * @param reAgeAfter how many instalments must have come before it re-ages; null: it never does
   */
  public record Making(
      Author by, int missedAllowed, @Nullable Integer reAgeAfter, @Nullable Long replaces) {}

  /** Notes that a person ended one. */
  public void end(Made key, ArrangementState state, String reason, Author by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into arrangement_act (arrangement_id, action, reason, last_posting,
                        acted_by, acted_on)
                    values (:id, :action, :reason, last_posting(:account), :by, :today)
                    """)
                .bind("id", key.id())
                .bind("account", key.accountId())
                .bind("action", state.name())
                .bind("reason", reason)
                .bind("by", by.name())
                .bind("today", by.today())
                .execute());
  }
}
