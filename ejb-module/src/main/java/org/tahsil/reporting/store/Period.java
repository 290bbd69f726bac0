package org.tahsil.reporting.store;

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
}
