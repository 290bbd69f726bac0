package org.tahsil.arrangement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementLine;
import org.tahsil.arrangement.ArrangementQuery;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements.Summary;
import org.tahsil.arrangement.PromisePerformance;
import org.tahsil.arrangement.PromisePerformance.Group;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** A portfolio's promises and plans in lists and sums. */
@ApplicationScoped
public class ArrangementListStore {

  private static final String LIST =
      """
      select a.arrangement_id, a.arrangement_key, a.kind, a.made_by, a.made_on, n.*, c.account_ref,
          k.name
      from arrangement_now n join arrangement a using (arrangement_id)
        join account c on c.account_id = n.account_id join customer k using (customer_id)
      where n.portfolio_id = :portfolio
        and (:state::text is null or n.state = :state)
        and (:kind::text is null or a.kind = :kind)
        and (:due_from::date is null or (n.state = 'OPEN' and n.next_due_on >= :due_from::date))
        and (:due_before::date is null or (n.state = 'OPEN' and n.next_due_on < :due_before::date))
        and (:agent::text is null or a.made_by = :agent)
        and (:after::bigint is null or a.arrangement_id < :after)
      order by a.arrangement_id desc limit :limit
      """;

  private static final String SUMMARY =
      """
      select count(*) as open, count(*) filter (where next_due_on = :today) as due_today,
        count(*) filter (where next_due_on < :today) as overdue
      from arrangement_now where portfolio_id = :portfolio and state = 'OPEN'
      """;

  private static final String PERFORMANCE =
      """
      select %s as name, count(*) filter (where n.state = 'KEPT') as kept,
        count(*) filter (where n.state = 'PARTLY_KEPT') as partly,
        count(*) filter (where n.state = 'BROKEN') as broken,
        count(*) filter (where n.state in ('CANCELLED', 'RESCHEDULED')) as taken_back,
        coalesce(sum(n.promised_minor), 0)::bigint as promised,
        coalesce(sum(n.promised_minor) filter (where n.state = 'KEPT'), 0)::bigint as kept_minor,
        coalesce(sum(n.counted_minor) filter (where n.state = 'PARTLY_KEPT'), 0)::bigint as part_minor
      from arrangement_now n join arrangement a using (arrangement_id)
        join account c on c.account_id = n.account_id
      where n.portfolio_id = :portfolio and n.since between :from and :to
        and (n.state in ('KEPT', 'PARTLY_KEPT', 'BROKEN')
          or (n.state in ('CANCELLED', 'RESCHEDULED') and n.since > a.made_on))
      """;

  @Inject private Jdbi jdbi;

  public List<ArrangementLine> list(Portfolio portfolio, ArrangementQuery query) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LIST)
                .bind("portfolio", portfolio.id().value())
                .bind("state", query.state() == null ? null : query.state().name())
                .bind("kind", query.kind() == null ? null : query.kind().name())
                .bind("due_from", query.dueFrom())
                .bind("due_before", query.dueBefore())
                .bind("agent", query.agent())
                .bind("after", query.after())
                .bind("limit", query.limit())
                .map((row, context) -> line(row, portfolio))
                .list());
  }

  public Summary summary(Portfolio portfolio, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SUMMARY)
                .bind("portfolio", portfolio.id().value())
                .bind("today", today)
                .map((row, context) -> new Summary(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one());
  }

  public PromisePerformance performance(Portfolio portfolio, LocalDate from, LocalDate to) {
    return new PromisePerformance(
        from,
        to,
        groups(portfolio, from, to, "null::text").get(0),
        groups(portfolio, from, to, "a.made_by"),
        groups(portfolio, from, to, "c.segment"));
  }

  private List<Group> groups(Portfolio portfolio, LocalDate from, LocalDate to, String by) {
    boolean all = by.startsWith("null");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    PERFORMANCE.formatted(by)
                        + (all ? "" : " group by " + by + " order by 1 nulls last"))
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> group(row, portfolio))
                .list());
  }

  private static Group group(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Group(
        row.getString("name"),
        row.getLong("kept"),
        row.getLong("partly"),
        row.getLong("broken"),
        row.getLong("taken_back"),
        money(row, "promised", portfolio),
        money(row, "kept_minor", portfolio),
        money(row, "part_minor", portfolio));
  }

  private static ArrangementLine line(ResultSet row, Portfolio portfolio) throws SQLException {
    return new ArrangementLine(
        row.getLong("arrangement_id"),
        row.getObject("arrangement_key", UUID.class),
        new AccountRef(row.getString("account_ref")),
        row.getString("name"),
        ArrangementKind.valueOf(row.getString("kind")),
        ArrangementState.valueOf(row.getString("state")),
        row.getObject("since", LocalDate.class),
        money(row, "promised_minor", portfolio),
        money(row, "counted_minor", portfolio),
        row.getObject("next_due_on", LocalDate.class),
        row.getString("made_by"),
        row.getObject("made_on", LocalDate.class));
  }

  private static Money money(ResultSet row, String column, Portfolio portfolio)
      throws SQLException {
    return Money.ofMinor(row.getLong(column), portfolio.currency());
  }
}
