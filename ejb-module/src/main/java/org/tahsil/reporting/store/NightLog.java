package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.store.Times;

/** What the nights of a period did, each run by itself, oldest first. */
@ApplicationScoped
public class NightLog {

  private static final String RUNS =
      """
      select n.business_date, n.status, n.started_at, n.ended_at, n.requested_by, n.failure,
        round(extract(epoch from n.ended_at - n.started_at)::numeric, 1) as seconds,
        (select coalesce(sum(u.read), 0) from night_unit u
         where u.night_id = n.night_id and u.step = 'plan') as accounts,
        (select count(*) from transition t where t.night_id = n.night_id) as transitions,
        (select count(*) from alert l where l.night_id = n.night_id) as alerts,
        (select count(distinct s.account_id) from night_aside s
         where s.night_id = n.night_id and s.redone_at is null) as set_aside
      from night n
      where n.portfolio_id = :portfolio and n.business_date between :from and :until
      order by n.business_date, n.started_at, n.night_id
      """;

  @Inject private Jdbi jdbi;

  public List<Row> rows(ReportQuery query) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RUNS)
                .bind("portfolio", query.portfolio().id().value())
                .bind("from", query.from())
                .bind("until", query.asOf().date())
                .map((row, context) -> row(row))
                .list());
  }

  private static Row row(ResultSet row) throws SQLException {
    return Row.of(
        row.getObject("business_date", LocalDate.class),
        new Code("status", row.getString("status")),
        Times.instant(row, "started_at"),
        Times.instant(row, "ended_at"),
        row.getBigDecimal("seconds"),
        row.getLong("accounts"),
        row.getLong("transitions"),
        row.getLong("alerts"),
        row.getLong("set_aside"),
        row.getString("requested_by"),
        row.getString("failure"));
  }
}
