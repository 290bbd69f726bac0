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

/** The promises and plans that were made in a period, one by one, as they stand now. */
@ApplicationScoped
public class PromiseLines {
  private static final int FETCH = 1_000;

  private static final String LINES =
      """
      select c.account_ref, k.name, c.segment, a.kind, a.made_by, a.made_on, d.last_due, n.state,
        n.since, n.promised_minor, n.counted_minor
      from arrangement_now n join arrangement a using (arrangement_id)
        join account c on c.account_id = n.account_id join customer k using (customer_id)
        join lateral (select max(i.due_on) as last_due from arrangement_instalment i
          where i.arrangement_id = n.arrangement_id) d on true
      where n.portfolio_id = :portfolio and a.made_on between :from and :until
      order by a.made_on, a.arrangement_id
      """;

  @Inject private Jdbi jdbi;

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

  private static Row row(ResultSet row, Portfolio portfolio) throws SQLException {
    return Row.of(
        row.getString("account_ref"),
        row.getString("name"),
        row.getString("segment"),
        new Code("arrangement_kind", row.getString("kind")),
        row.getString("made_by"),
        row.getObject("made_on", LocalDate.class),
        row.getObject("last_due", LocalDate.class),
        new Code("arrangement", row.getString("state")),
        row.getObject("since", LocalDate.class),
        Money.ofMinor(row.getLong("promised_minor"), portfolio.currency()),
        Money.ofMinor(row.getLong("counted_minor"), portfolio.currency()));
  }
}
