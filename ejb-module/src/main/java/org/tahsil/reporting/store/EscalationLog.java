package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/**
 * Escalations that stood at some time of a period, as they stood at its end. Recovered is what was
 * paid to the accounts of a step from its beginning to its end or the period's, by value date,
 * without payments that were taken back; of a day on which one step ends and the next begins, it is
 * the next one's.
 */
@ApplicationScoped
public class EscalationLog {

  private static final int AT_ONCE = 500;

  private static final String LINES =
      """
      with line as (
        select e.escalation_id, e.step, l.state, u.name as customer,
          coalesce(g.name, e.team) as placed_with, e.proposed_on,
          case when e.active_on <= :until then e.active_on end as begun_on,
          case when e.ended_on <= :until then e.ended_on end as ended_on,
          d.acted_by as decided_by, x.begun_minor, x.recovered_minor,
          coalesce(x.account_ref, (
            select c.account_ref from account c
            where c.customer_id = e.customer_id and c.portfolio_id = e.portfolio_id
            order by c.account_id limit 1)) as account_ref
        from escalation e join customer u using (customer_id) left join agency g using (agency_id)
          join lateral (
            select a.state from escalation_act a
            where a.escalation_id = e.escalation_id and a.acted_on <= :until
            order by a.version desc limit 1) l on true
          left join lateral (
            select a.acted_by from escalation_act a
            where a.escalation_id = e.escalation_id and a.acted_on <= :until
              and a.action in ('APPROVE', 'REFUSE') limit 1) d on true
          left join lateral (
            select sum(y.overdue_minor)::bigint as begun_minor,
              (array_agg(c.account_ref order by y.overdue_minor desc, c.account_ref))[1]
                as account_ref,
              case when count(*) > 0 then coalesce(sum(p.paid), 0)::bigint end
                as recovered_minor
            from escalation_account y join account c using (account_id)
              left join lateral (
                select sum(o.amount_minor) as paid from posting o
                where o.account_id = y.account_id and o.kind = 'PAYMENT'
                  and o.value_on between e.active_on and least(coalesce(e.ended_on, :until), :until)
                  and not exists (select from posting r where r.reverses = o.posting_id)
                  and not exists (
                    select from escalation_account z join escalation f using (escalation_id)
                    where z.account_id = y.account_id and f.escalation_id > e.escalation_id
                      and f.active_on <= o.value_on)) p on true
            where y.escalation_id = e.escalation_id and e.active_on <= :until) x on true
        where e.portfolio_id = :portfolio and e.proposed_on <= :until
          and (e.ended_on is null or e.ended_on >= :from))
      """;

  @Inject private Jdbi jdbi;

  /**
   * What all of them come to.
   *
   * @param begunWith overdue on the accounts of those that began, on the day on which each began
   */
  public record Sums(long all, long active, long waiting, Money begunWith, Money recovered) {}

  public Sums sums(ReportQuery query) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        LINES
                            + """
                            select count(*), count(*) filter (where state = 'ACTIVE'),
                              count(*) filter (where state in ('PROPOSED', 'PENDING_APPROVAL')),
                              coalesce(sum(begun_minor), 0)::bigint,
                              coalesce(sum(recovered_minor), 0)::bigint
                            from line
                            """),
                    query)
                .map(
                    (row, context) ->
                        new Sums(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            Money.ofMinor(row.getLong(4), query.portfolio().currency()),
                            Money.ofMinor(row.getLong(5), query.portfolio().currency())))
                .one());
  }

  /** Hands over the rows while they are read, by step and the day of the proposal. */
  public <R> R each(ReportQuery query, Function<Iterator<Row>, R> reader) {
    return jdbi.withHandle(
        handle -> {
          try (ResultIterator<Row> rows =
              bound(
                      handle.createQuery(
                          LINES + "select * from line order by step, proposed_on, escalation_id"),
                      query)
                  .setFetchSize(AT_ONCE)
                  .map((row, context) -> row(row, query))
                  .iterator()) {
            return reader.apply(rows);
          }
        });
  }

  private static Query bound(Query statement, ReportQuery query) {
    return statement
        .bind("portfolio", query.portfolio().id().value())
        .bind("from", query.from())
        .bind("until", query.asOf().date());
  }

  private static Row row(ResultSet row, ReportQuery query) throws SQLException {
    return Row.of(
        new Code("step", row.getString("step")),
        new Code("escalation_state", row.getString("state")),
        row.getString("customer"),
        row.getString("account_ref"),
        row.getString("placed_with"),
        row.getObject("proposed_on", LocalDate.class),
        row.getObject("begun_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        money(row, "begun_minor", query),
        money(row, "recovered_minor", query),
        row.getString("decided_by"));
  }

  private static @Nullable Money money(ResultSet row, String column, ReportQuery query)
      throws SQLException {
    Long minor = row.getObject(column, Long.class);
    return minor == null ? null : Money.ofMinor(minor, query.portfolio().currency());
  }
}
