package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase;
import org.tahsil.shared.id.CustomerRef;

/** Cases with what their customers owe now. */
@ApplicationScoped
public class CaseStore {

  private static final String CASES =
      """
      select k.*, u.customer_ref, u.name, b.account_ref, coalesce(b.overdue_all, 0) as overdue_all,
          coalesce(b.dpd, 0) as dpd, c.agent as worked_by
      from collection_case k join customer u using (customer_id)
        left join customer_claim c on c.customer_id = k.customer_id and c.claimed_until > now()
        cross join lateral (
          select sum(n.overdue_minor) as overdue_all,
            max(coalesce(n.frozen_dpd, :today::date + :counts - n.aged_from, 0)) as dpd,
            (array_agg(a.account_ref order by n.overdue_minor desc nulls last, a.account_ref))[1]
              as account_ref
          from account a left join age_now n using (account_id)
          where a.customer_id = k.customer_id and a.portfolio_id = k.portfolio_id) b
      where k.portfolio_id = :portfolio
      """;

  private static final String LIST =
      CASES
          + """
          and (:state::text is null or k.state = :state) and (:owner::text is null or k.owner = :owner)
          and (:team::text is null or k.team = :team)
          and (:customer::text is null or u.customer_ref = :customer)
          and (not :open or k.state <> 'CLOSED') and (:after::bigint is null or k.case_id < :after)
          order by k.case_id desc limit :limit
          """;

  @Inject private Jdbi jdbi;

  /** The newest first. */
  public List<CollectionCase> list(Portfolio portfolio, LocalDate today, CaseQuery query) {
    CaseState state = query.state();
    CustomerRef customer = query.customer();
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(LIST), portfolio, today)
                .bind("state", state == null ? null : state.name())
                .bind("owner", query.owner())
                .bind("team", query.team())
                .bind("customer", customer == null ? null : customer.value())
                .bind("open", query.open())
                .bind("after", query.after())
                .bind("limit", query.limit())
                .map((row, context) -> CaseRows.found(row, portfolio))
                .list());
  }

  public Optional<CollectionCase> find(Portfolio portfolio, LocalDate today, long id) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(CASES + " and k.case_id = :case"), portfolio, today)
                .bind("case", id)
                .map((row, context) -> CaseRows.found(row, portfolio))
                .findOne());
  }

  /** The open case of a customer. */
  public Optional<CollectionCase> openOf(Portfolio portfolio, LocalDate today, long customerId) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        CASES + " and k.customer_id = :customer and k.state <> 'CLOSED'"),
                    portfolio,
                    today)
                .bind("customer", customerId)
                .map((row, context) -> CaseRows.found(row, portfolio))
                .findOne());
  }

  /** Two who act on one case do so one after the other. */
  public void lock(long id) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select 1 from collection_case where case_id = :case for update")
                .bind("case", id)
                .mapTo(Integer.class)
                .findOne());
  }

  /** What the customer of a case is called inside; for the timeline. */
  public long customerId(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select customer_id from collection_case where case_id = :case")
                .bind("case", id)
                .mapTo(Long.class)
                .one());
  }

  /** The key of a new case; null if the customer has an open one, or no account here. */
  public @Nullable Long open(Portfolio portfolio, long customerId, NewCase wish) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into collection_case (portfolio_id, customer_id, opened_for, opened_on,
                        state, next_action, due_at, priority)
                    select :portfolio, :customer, :opened_for, :on, 'OPEN', 'CALL', :at, :priority
                    where exists (select from account a
                      where a.portfolio_id = :portfolio and a.customer_id = :customer)
                    on conflict (portfolio_id, customer_id) where state <> 'CLOSED' do nothing
                    returning case_id
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", customerId)
                .bind("opened_for", wish.openedFor())
                .bind("on", wish.on())
                .bind("at", wish.at())
                .bind("priority", wish.priority())
                .mapTo(Long.class)
                .findOne()
                .orElse(null));
  }

  /** A case to open. */
  public record NewCase(String openedFor, String priority, LocalDate on, java.time.Instant at) {}

  private static Query bound(Query query, Portfolio portfolio, LocalDate today) {
    return query
        .bind("portfolio", portfolio.id().value())
        .bind("today", today)
        .bind("counts", portfolio.convention().dueDateCounts());
  }
}
