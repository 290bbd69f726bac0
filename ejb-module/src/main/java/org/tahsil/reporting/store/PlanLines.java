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
import org.tahsil.account.Portfolio;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/**
 * Plans of which an instalment fell due in a period, or that are open. Within a plan money pays the
 * oldest instalment first, so what counted for the plan says what each instalment has got. Of plans
 * that are over without being kept, only what fell due until then is asked for.
 */
@ApplicationScoped
public class PlanLines {
  private static final int FETCH = 1_000;

  private static final String PLANS =
      """
      with part as (
        select n.arrangement_id, n.account_id, n.state, n.next_due_on, a.made_by, i.due_on,
          i.amount_minor, n.finished_on, i.due_on + a.grace_days as deadline,
          i.due_on between :from and :until
            and (n.state in ('OPEN', 'KEPT') or i.due_on <= n.since) as asked,
          least(i.amount_minor, greatest(0, n.counted_minor - (sum(i.amount_minor)
            over (partition by i.arrangement_id order by i.instalment_no) - i.amount_minor)))
            as paid,
          greatest(1, i.amount_minor - greatest(a.tolerance_minor,
            floor(i.amount_minor * a.tolerance_percent / 100))) as enough
        from arrangement_now n join arrangement a using (arrangement_id)
          join arrangement_instalment i using (arrangement_id)
        where n.portfolio_id = :portfolio and a.kind = 'PLAN'),
      plan as (
        select arrangement_id, account_id, state, made_by, next_due_on,
          count(*) filter (where asked) as due,
          count(*) filter (where asked and paid >= enough) as paid_no,
          count(*) filter (where asked and paid < enough and deadline <= finished_on) as missed,
          coalesce(sum(amount_minor) filter (where asked), 0)::bigint as due_minor,
          coalesce(sum(paid) filter (where asked), 0)::bigint as paid_minor,
          coalesce(sum(amount_minor - paid) filter (
            where asked and paid < enough and deadline <= finished_on), 0)::bigint as missed_minor,
          (sum(amount_minor - paid) filter (where due_on = next_due_on))::bigint as next_minor
        from part group by 1, 2, 3, 4, 5
        having state = 'OPEN' or bool_or(asked))
      """;

  private static final String LINES =
      PLANS
          + """
          select c.account_ref, k.name, p.* from plan p join account c using (account_id)
            join customer k using (customer_id)
          order by p.next_due_on nulls last, p.arrangement_id
          """;

  private static final String SUMS =
      PLANS
          + """
          select count(*) as plans, coalesce(sum(due), 0)::bigint as due,
            coalesce(sum(paid_no), 0)::bigint as paid, coalesce(sum(missed), 0)::bigint as missed,
            coalesce(sum(due_minor), 0)::bigint as due_minor,
            coalesce(sum(paid_minor), 0)::bigint as paid_minor,
            coalesce(sum(missed_minor), 0)::bigint as missed_minor
          from plan
          """;

  @Inject private Jdbi jdbi;

  /** What the rows come to: instalments by number, and their money. */
  public record Sums(
      long plans,
      long due,
      long paid,
      long missed,
      Money dueAmount,
      Money paidAmount,
      Money missedAmount) {}

  public Sums sums(ReportQuery query) {
    return jdbi.withHandle(
        handle ->
            Period.bind(handle.createQuery(SUMS), query)
                .map((row, context) -> sums(row, query.portfolio()))
                .one());
  }

  /** Hands over the rows while they are read. */
  public <R> R each(ReportQuery query, Function<Iterator<Row>, R> reader) {
    return jdbi.withHandle(
        handle -> {
          ResultIterator<Row> rows =
              Period.bind(handle.createQuery(LINES), query)
                  .setFetchSize(FETCH)
                  .map((row, context) -> row(row, query.portfolio()))
                  .iterator();
          try (rows) {
            return reader.apply(rows);
          }
        });
  }

  private static Sums sums(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Sums(
        row.getLong("plans"),
        row.getLong("due"),
        row.getLong("paid"),
        row.getLong("missed"),
        money(row, "due_minor", portfolio),
        money(row, "paid_minor", portfolio),
        money(row, "missed_minor", portfolio));
  }

  private static Row row(ResultSet row, Portfolio portfolio) throws SQLException {
    LocalDate next = row.getObject("next_due_on", LocalDate.class);
    return Row.of(
        row.getString("account_ref"),
        row.getString("name"),
        row.getString("made_by"),
        new Code("arrangement", row.getString("state")),
        row.getLong("due"),
        row.getLong("paid_no"),
        row.getLong("missed"),
        money(row, "due_minor", portfolio),
        money(row, "paid_minor", portfolio),
        next,
        next == null ? null : money(row, "next_minor", portfolio));
  }

  private static Money money(ResultSet row, String column, Portfolio portfolio)
      throws SQLException {
    return Money.ofMinor(row.getLong(column), portfolio.currency());
  }
}
