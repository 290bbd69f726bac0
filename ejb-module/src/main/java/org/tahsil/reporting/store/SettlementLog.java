package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.money.Money;

/** The offers to settle that were made in a period, both days included, oldest first. */
@ApplicationScoped
public class SettlementLog {
  private static final int PAGE = 500;

  private static final String OFFERS =
      """
      from settlement_now n join settlement s using (settlement_id) %s
      where n.portfolio_id = :portfolio and s.made_on between :from and :until
      """;

  private static final String SUMS =
      """
      select count(*) as offers, count(*) filter (where n.state = 'PENDING_APPROVAL') as waiting,
        count(*) filter (where n.state = 'REFUSED') as refused,
        count(*) filter (where n.state <> 'PENDING_APPROVAL'
          and (s.approval_key is null or w.granted)) as given,
        count(*) filter (where n.state = 'PAID') as paid,
        coalesce(sum(n.waived_minor), 0)::bigint as waived
      """
          + OFFERS.formatted("left join settlement_word w using (settlement_id)");

  private static final String ROWS =
      """
      select o.*, c.account_ref, k.name, w.said_by as decided_by
      from (select s.*, n.state, n.counted_minor, n.waived_minor
      """
          + OFFERS.formatted("")
          + """
            ) o
        join account c on c.account_id = o.account_id join customer k using (customer_id)
        left join settlement_word w on w.settlement_id = o.settlement_id
      order by o.settlement_id
      """;

  @Inject private Jdbi jdbi;

  /**
   * How many there are, and what was waived in minor units.
   *
   * @param offers made or asked for
   * @param given those that the customer could have: within the maker's authority, or granted
   */
  public record Sums(
      long offers, long waiting, long refused, long given, long paid, long waivedMinor) {}

  public Sums sums(ReportQuery query) {
    return jdbi.withHandle(
        handle ->
            bound(handle, SUMS, query)
                .map(
                    (row, context) ->
                        new Sums(
                            row.getLong("offers"),
                            row.getLong("waiting"),
                            row.getLong("refused"),
                            row.getLong("given"),
                            row.getLong("paid"),
                            row.getLong("waived")))
                .one());
  }

  /** Hands over the rows, which are fetched as they are read. */
  public <R> R rows(ReportQuery query, Function<Iterator<Row>, R> reader) {
    return jdbi.withHandle(
        handle -> {
          try (ResultIterator<Row> rows =
              bound(handle, ROWS, query)
                  .setFetchSize(PAGE)
                  .map((row, context) -> row(row, query))
                  .iterator()) {
            return reader.apply(rows);
          }
        });
  }

  private static Query bound(Handle handle, String sql, ReportQuery query) {
    return handle
        .createQuery(sql)
        .bind("portfolio", query.portfolio().id().value())
        .bind("from", query.from())
        .bind("until", query.asOf().date());
  }

  private static Row row(ResultSet row, ReportQuery query) throws SQLException {
    return Row.of(
        row.getString("account_ref"),
        row.getString("name"),
        new Code("offer_kind", row.getString("kind")),
        new Code("offer_state", row.getString("state")),
        row.getObject("made_on", LocalDate.class),
        row.getObject("pay_by", LocalDate.class),
        row.getBigDecimal("percent"),
        money(row, "owed_minor", query),
        money(row, "pay_minor", query),
        money(row, "counted_minor", query),
        money(row, "waived_minor", query),
        row.getString("made_by"),
        row.getString("decided_by"));
  }

  private static Money money(ResultSet row, String column, ReportQuery query) throws SQLException {
    return Money.ofMinor(row.getLong(column), query.portfolio().currency());
  }
}
