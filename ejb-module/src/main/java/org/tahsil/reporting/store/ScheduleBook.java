package org.tahsil.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.EmailAddress;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.ScheduleTerms.Cadence;
import org.tahsil.reporting.ScheduleTerms.Comparison;
import org.tahsil.reporting.ScheduleTerms.Period;

/** Schedules, and which nights have completed. */
@ApplicationScoped
public class ScheduleBook {
  private static final String INSERT =
      """
      insert into report_schedule (schedule_id, portfolio_id, report, format, language,
        compare_with, period, basis, scheme, line_limit, cadence, weekday, recipients, first_on,
        created_by, created_at)
      values (gen_random_uuid(), :portfolio, :report, :format, :language, :comparison, :period,
        :basis, :scheme, cast(:limit as integer), :cadence, :weekday, :recipients, :first, :by,
        cast(:now as timestamptz))
      returning schedule_id
      """;

  @Inject private Jdbi jdbi;

  public UUID add(ReportSchedule draft, Instant now) {
    ScheduleTerms terms = draft.terms();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(INSERT)
                .bind("portfolio", draft.portfolio().id().value())
                .bind("report", terms.report().name())
                .bind("format", terms.format().name())
                .bind("language", terms.language().getLanguage())
                .bind("comparison", terms.comparison().name())
                .bind("period", name(terms.period()))
                .bind("basis", name(terms.basis()))
                .bind("scheme", terms.scheme())
                .bind("limit", terms.limit())
                .bind("cadence", terms.cadence().name())
                .bind("weekday", name(terms.weekday()))
                .bindArray(
                    "recipients",
                    String.class,
                    terms.recipients().stream().map(EmailAddress::value).toArray())
                .bind("first", draft.firstOn())
                .bind("by", draft.by())
                .bind("now", now.toString())
                .mapTo(UUID.class)
                .one());
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }

  /** All of a portfolio, the newest first. */
  public List<ReportSchedule> list(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from report_schedule where portfolio_id = :portfolio
                    order by created_at desc, schedule_id
                    """)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> schedule(row, portfolio))
                .list());
  }

  public Optional<ReportSchedule> find(Portfolio portfolio, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from report_schedule
                    where portfolio_id = :portfolio and schedule_id = :id
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("id", id)
                .map((row, context) -> schedule(row, portfolio))
                .findOne());
  }

  /** Sets whether it is enabled; false if the portfolio has none of this id. */
  public boolean enable(ReportSchedule schedule, boolean enabled, String by, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update report_schedule set enabled = :enabled, changed_by = :by,
                          changed_at = cast(:now as timestamptz)
                        where schedule_id = :id
                        """)
                    .bind("enabled", enabled)
                    .bind("by", by)
                    .bind("now", now.toString())
                    .bind("id", schedule.id())
                    .execute())
        > 0;
  }

  /** Whether no night of the same month before the date has completed. */
  public boolean isFirstOfMonth(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select not exists (select from night
                      where portfolio_id = :portfolio and status = 'COMPLETED'
                        and business_date >= :begin and business_date < :date)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("begin", date.withDayOfMonth(1))
                .bind("date", date)
                .mapTo(Boolean.class)
                .one());
  }

  private static ReportSchedule schedule(ResultSet row, Portfolio portfolio) throws SQLException {
    return new ReportSchedule(
        row.getObject("schedule_id", UUID.class),
        portfolio,
        terms(row),
        row.getObject("first_on", LocalDate.class),
        row.getBoolean("enabled"),
        row.getString("created_by"));
  }

  private static ScheduleTerms terms(ResultSet row) throws SQLException {
    String period = row.getString("period");
    String basis = row.getString("basis");
    String weekday = row.getString("weekday");
    return new ScheduleTerms(
        Report.valueOf(row.getString("report")),
        Format.valueOf(row.getString("format")),
        Locale.forLanguageTag(row.getString("language")),
        Comparison.valueOf(row.getString("compare_with")),
        period == null ? null : Period.valueOf(period),
        basis == null ? null : Basis.valueOf(basis),
        row.getString("scheme"),
        row.getObject("line_limit", Integer.class),
        Cadence.valueOf(row.getString("cadence")),
        weekday == null ? null : DayOfWeek.valueOf(weekday),
        Arrays.stream((String[]) row.getArray("recipients").getArray())
            .map(EmailAddress::new)
            .toList());
  }
}
