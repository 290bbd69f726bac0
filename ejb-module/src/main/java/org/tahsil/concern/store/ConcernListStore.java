package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.Concerns.Cause;
import org.tahsil.concern.Concerns.Summary;
import org.tahsil.shared.id.CustomerRef;

/** Lists of concerns. */
@ApplicationScoped
public class ConcernListStore {

  private static final String LIST =
      ConcernStore.READ
          + """
          and (:kind::text is null or c.kind = :kind) and (:state::text is null or c.state = :state)
          and (:owner::text is null or c.owner = :owner)
          and (:team::text is null or c.team = :team)
          and (:customer::text is null or u.customer_ref = :customer)
          and (:account::text is null or exists (
            select from account b where b.portfolio_id = c.portfolio_id
              and b.account_ref = :account and b.customer_id = c.customer_id
              and (c.account_id is null or c.account_id = b.account_id)))
          and (not :open or c.ended_on is null)
          and (not :overdue or (c.ended_on is null and c.decide_by < :today::date))
          and (:after_day::date is null
            or (c.decide_by, c.concern_id) > (:after_day::date, :after_id::bigint))
          order by c.decide_by, c.concern_id limit :limit
          """;

  private static final String UNDECIDED =
      ConcernStore.READ
          + """
          and c.ended_on is null and u.customer_ref = any(:customers)
          order by c.decide_by, c.concern_id limit 1000
          """;

  private static final String CAUSE =
      """
      select h.hold_key, c.concern_id, c.kind, c.reason,
        c.ended_on is null as undecided
      from concern_hold h join concern c using (concern_id)
      """;

  @Inject private Jdbi jdbi;

  public List<Concern> list(Portfolio portfolio, ConcernQuery query, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(LIST), query)
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .map((row, context) -> ConcernRows.found(row, portfolio))
                .list());
  }

  /** What is undecided about these customers. */
  public List<Concern> undecided(Portfolio portfolio, Collection<CustomerRef> customers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(UNDECIDED)
                .bind("portfolio", portfolio.id().value())
                .bindArray(
                    "customers",
                    String.class,
                    (Object[]) customers.stream().map(CustomerRef::value).toArray(String[]::new))
                .map((row, context) -> ConcernRows.found(row, portfolio))
                .list());
  }

  private static Query bound(Query statement, ConcernQuery query) {
    ConcernQuery.Place after = query.after();
    return statement
        .bind("kind", name(query.kind()))
        .bind("state", name(query.state()))
        .bind("owner", query.owner())
        .bind("team", query.team())
        .bind("customer", text(query.customer()))
        .bind("account", text(query.account()))
        .bind("open", query.open())
        .bind("overdue", query.overdue())
        .bind("after_day", after == null ? null : after.decideBy())
        .bind("after_id", after == null ? null : (Long) after.id())
        .bind("limit", query.limit());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  public Summary summary(Portfolio portfolio, String user, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as undecided, count(*) filter (where decide_by < :today) as late,
                      count(*) filter (where owner is null) as nobodys,
                      count(*) filter (where owner = :user) as own
                    from concern where portfolio_id = :portfolio and ended_on is null
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .bind("user", user)
                .map(
                    (row, context) ->
                        new Summary(
                            row.getLong("undecided"),
                            row.getLong("late"),
                            row.getLong("nobodys"),
                            row.getLong("own")))
                .one());
  }

  /** Which holds of an account a concern placed. */
  public List<Cause> causes(Account account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CAUSE + "where h.account_id = :account order by c.concern_id desc")
                .bind("account", account.id())
                .map((row, context) -> cause(row))
                .list());
  }

  public Optional<Cause> cause(Portfolio portfolio, UUID hold) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CAUSE + "where h.hold_key = :hold and c.portfolio_id = :portfolio")
                .bind("hold", hold)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> cause(row))
                .findOne());
  }

  private static Cause cause(ResultSet row) throws SQLException {
    return new Cause(
        row.getObject("hold_key", UUID.class),
        row.getLong("concern_id"),
        ConcernKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getBoolean("undecided"));
  }
}
