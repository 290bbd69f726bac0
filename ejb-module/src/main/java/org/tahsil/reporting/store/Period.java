package org.tahsil.reporting.store;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.statement.Query;
import org.tahsil.reporting.ReportQuery;

/** The period of a report, both its days included. */
final class Period {

  private Period() {}

  static Query bind(Query statement, ReportQuery query) {
    return statement
        .bind("portfolio", query.portfolio().id().value())
        .bind("from", query.from())
        .bind("until", query.asOf().date());
  }

  /** The same as its first instant and the first one after it, in the portfolio's time zone. */
  static Query bindInstants(Query statement, ReportQuery query) {
    ZoneId zone = query.portfolio().zone();
    LocalDate after = query.asOf().date().plusDays(1);
    return statement
        .bind("portfolio", query.portfolio().id().value())
        .bind("begin", query.from().atStartOfDay(zone).toInstant())
        .bind("end", after.atStartOfDay(zone).toInstant());
  }
}
