package org.tahsil.manual.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.manual.Automation;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.NewOverride;
import org.tahsil.manual.OverrideQuery;
import org.tahsil.manual.OverrideState;
import org.tahsil.manual.Overrides.Count;

/** Overrides: rows are appended; the decision and the end are set once. */
@ApplicationScoped
public class OverrideStore {
  private static final int MOST_OF_ACCOUNT = 200;

  /** The state follows from the columns and the date. */
  private static final String READ =
      """
      with seen as (
        select o.*, a.account_ref, a.customer_id, u.customer_ref, u.name,
          coalesce(n.overdue_minor, 0) as overdue_minor,
          case when o.ending = 'WITHDRAWN' then 'WITHDRAWN' when o.decision = 'REFUSED' then 'REFUSED'
            when o.ended_on <= :today then 'ENDED' when o.to_on <= :today then 'EXPIRED'
            when o.approval_key is not null and o.decision is null then 'WAITING' else 'RUNNING' end as state
        from manual_override o join account a using (account_id) join customer u using (customer_id)
          left join age_now n using (account_id)
        where o.portfolio_id = :portfolio)
      select * from seen
      """;

  @Inject private Jdbi jdbi;

  /** An override with the keys of its account and customer. */
  public record Known(long accountId, long customerId, ManualOverride found) {}

  /** Who does it, on which business date. */
  public record Author(String name, LocalDate on) {}

  /** What a person's word sets: a decision or an end, from a business date on. */
  public record Verdict(OverrideState state, LocalDate on, String by, @Nullable String note) {}

  public void lock(long account) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select account_id from account where account_id = :id for no key update")
                .bind("id", account)
                .mapTo(Long.class)
                .one());
  }

  /**
   * Appends one.
   *
   * @param approval the question to a second person; null: none is needed
   */
  public void add(UUID id, Account account, NewOverride terms, @Nullable UUID approval, Author by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into manual_override (override_key, portfolio_id, account_id, stops,
                        reason, note, from_on, to_on, approval_key, placed_by, placed_on)
                    values (:id, :portfolio, :account, :stops, :reason, :note, :from, :to,
                        :approval::uuid, :by, :on)
                    """)
                .bind("id", id)
                .bind("portfolio", account.portfolio().value())
                .bind("account", account.id())
                .bind("stops", names(terms))
                .bind("reason", terms.reason().name())
                .bind("note", terms.note())
                .bind("from", terms.from() == null ? by.on() : terms.from())
                .bind("to", terms.to())
                .bind("approval", approval)
                .bind("by", by.name())
                .bind("on", by.on())
                .execute());
  }

  /** Writes the second person's word. */
  public void decide(UUID id, Verdict verdict) {
    set(
        """
        update manual_override set decision = :state, decided_by = :by, decided_on = :on,
          decision_note = :note
        where override_key = :id and decision is null
        """,
        id,
        verdict,
        verdict.state() == OverrideState.REFUSED ? "REFUSED" : "GRANTED");
  }

  /** Writes a withdrawal, an early end, or one that is earlier still. */
  public void end(UUID id, Verdict verdict) {
    set(
        """
        update manual_override set ending = :state, ended_by = :by, ended_on = :on,
          end_note = :note
        where override_key = :id
          and (ending is null or (ending = 'ENDED' and :state = 'ENDED' and ended_on > :on))
        """,
        id,
        verdict,
        verdict.state().name());
  }

  private void set(String sql, UUID id, Verdict verdict, String state) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("id", id)
                .bind("state", state)
                .bind("by", verdict.by())
                .bind("on", verdict.on())
                .bind("note", verdict.note())
                .execute());
  }

  public Optional<Known> find(Portfolio portfolio, UUID id, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(READ + "where override_key = :id"), portfolio, today)
                .bind("id", id)
                .map((row, context) -> OverrideRows.known(row, portfolio))
                .findOne());
  }

  /** The newest of an account. */
  public List<ManualOverride> of(Portfolio portfolio, Account account, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        READ
                            + """
                            where account_id = :account order by override_id desc limit :most
                            """),
                    portfolio,
                    today)
                .bind("account", account.id())
                .bind("most", MOST_OF_ACCOUNT)
                .map((row, context) -> OverrideRows.known(row, portfolio).found())
                .list());
  }

  /** One that stands and stops some of the same at the same time. */
  public Optional<ManualOverride> overlapping(
      Portfolio portfolio, Account account, NewOverride wish, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        READ
                            + """
                            where account_id = :account and state in ('WAITING', 'RUNNING')
                              and stops && :stops::text[]
                              and daterange(from_on, ends_on) && daterange(:from::date, :to::date)
                            order by ends_on desc, override_id limit 1
                            """),
                    portfolio,
                    today)
                .bind("account", account.id())
                .bind("stops", names(wish))
                .bind("from", wish.from() == null ? today : wish.from())
                .bind("to", wish.to())
                .map((row, context) -> OverrideRows.known(row, portfolio).found())
                .findOne());
  }

  /** A page, the next to end first. */
  public List<ManualOverride> list(Portfolio portfolio, OverrideQuery query, LocalDate today) {
    boolean standing = query.states().stream().allMatch(OverrideState::stands);
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        READ
                            + """
                            where state = any(:states) and (not :standing or ends_on > :today)
                              and (:after::bigint is null or (ends_on, override_id) > (
                                select p.ends_on, p.override_id from manual_override p
                                where p.override_id = :after and p.portfolio_id = :portfolio))
                            order by ends_on, override_id limit :limit
                            """),
                    portfolio,
                    today)
                .bind(
                    "states",
                    query.states().stream().map(OverrideState::name).toArray(String[]::new))
                .bind("standing", standing)
                .bind("after", query.after())
                .bind("limit", query.limit())
                .map((row, context) -> OverrideRows.known(row, portfolio).found())
                .list());
  }

  /** Whether an override of the portfolio has a key. */
  public boolean knows(Portfolio portfolio, long key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from manual_override
                      where override_id = :key and portfolio_id = :portfolio)
                    """)
                .bind("key", key)
                .bind("portfolio", portfolio.id().value())
                .mapTo(Boolean.class)
                .one());
  }

  /** Those that expired by a date, within the year before it, and of which nobody was told. */
  public List<Known> untold(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        READ
                            + """
                            where state = 'EXPIRED' and ends_on between :today::date - 366 and :today
                              and not exists (
                                select from timeline_entry t
                                where t.dedupe_key = 'override:' || seen.override_key || ':EXPIRED'
                                  and t.account_id = seen.account_id)
                            order by override_id
                            """),
                    portfolio,
                    date)
                .map((row, context) -> OverrideRows.known(row, portfolio))
                .list());
  }

  /** What runs, waits and ends within seven days. */
  public Count count(Portfolio portfolio, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        """
                        select count(*) filter (where o.approval_key is null or o.decision is not null),
                          count(*) filter (where o.approval_key is not null and o.decision is null),
                          count(*) filter (where o.ends_on <= :today::date + 7)
                        from manual_override o
                        where o.portfolio_id = :portfolio and o.ends_on > :today
                          and o.ending is distinct from 'WITHDRAWN'
                          and o.decision is distinct from 'REFUSED'
                        """),
                    portfolio,
                    today)
                .map((row, context) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
  }

  private static Query bound(Query query, Portfolio portfolio, LocalDate today) {
    return query.bind("portfolio", portfolio.id().value()).bind("today", today);
  }

  private static String[] names(NewOverride wish) {
    return wish.stops().stream().map(Automation::name).sorted().toArray(String[]::new);
  }
}
