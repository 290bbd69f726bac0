package org.tahsil.reporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.AsOf;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJob.State;
import org.tahsil.reporting.ReportJob.Work;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.shared.store.Times;

/** Reads rows of jobs. */
final class JobRows {

  private JobRows() {}

  static ReportJob of(ResultSet row, Portfolio portfolio) throws SQLException {
    return new ReportJob(
        row.getLong("job_no"),
        row.getObject("job_id", UUID.class),
        query(row, portfolio),
        new PrintOrder(
            PrintOrder.Format.valueOf(row.getString("format")),
            Locale.forLanguageTag(row.getString("language")),
            row.getString("requested_by")),
        row.getObject("schedule_id", UUID.class),
        State.valueOf(row.getString("state")),
        work(row),
        times(row));
  }

  private static ReportQuery query(ResultSet row, Portfolio portfolio) throws SQLException {
    return new ReportQuery(
        Report.valueOf(row.getString("report")),
        portfolio,
        new AsOf(
            row.getObject("as_of", LocalDate.class), row.getObject("known_on", LocalDate.class)),
        row.getObject("compare_with", LocalDate.class),
        row.getObject("begins_on", LocalDate.class),
        Basis.valueOf(row.getString("basis")),
        row.getString("scheme"),
        row.getInt("line_limit"));
  }

  private static Work work(ResultSet row) throws SQLException {
    return new Work(
        row.getInt("attempts"),
        row.getString("cancel_by") != null,
        row.getLong("rows_written"),
        row.getObject("rows_expected", Long.class),
        row.getObject("bytes", Long.class),
        row.getString("failure"));
  }

  private static ReportJob.Times times(ResultSet row) throws SQLException {
    return new ReportJob.Times(
        Times.certain(row, "queued_at"),
        Times.instant(row, "began_at"),
        Times.instant(row, "ended_at"),
        Times.instant(row, "expires_at"));
  }
}
