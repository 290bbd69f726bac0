package org.tahsil.api.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.EmailAddress;
import org.tahsil.delinquency.Ageing;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ScheduleTerms;

/** A schedule. */
@Schema(name = "ReportSchedule")
record ScheduleView(
    UUID scheduleId,
    @Schema(examples = "ageing-summary") String report,
    String format,
    @Schema(enumeration = {"en", "ar"}) String language,
    String compareWith,
    @Schema(description = "Null: the report's usual one.") @Nullable String period,
    @Nullable String basis,
    @Nullable String scheme,
    @Nullable Integer limit,
    @Schema(enumeration = {"NIGHTLY", "WEEKLY", "MONTHLY"}) String cadence,
    @Nullable String weekday,
    List<String> recipients,
    @Schema(description = "Nights of earlier dates do not count.") LocalDate firstOn,
    boolean enabled,
    String createdBy) {

  /** All of a portfolio, the newest first. */
  @Schema(name = "ReportSchedules")
  record All(String portfolio, List<ScheduleView> reportSchedules) {}

  static ScheduleView of(ReportSchedule schedule) {
    ScheduleTerms terms = schedule.terms();
    ScheduleTerms.Period period = terms.period();
    Ageing.Basis basis = terms.basis();
    DayOfWeek weekday = terms.weekday();
    return new ScheduleView(
        schedule.id(),
        terms.report().id(),
        terms.format().extension(),
        terms.language().getLanguage(),
        terms.comparison().name(),
        period == null ? null : period.name(),
        basis == null ? null : basis.name().toLowerCase(Locale.ROOT),
        terms.scheme(),
        terms.limit(),
        terms.cadence().name(),
        weekday == null ? null : weekday.name(),
        terms.recipients().stream().map(EmailAddress::value).toList(),
        schedule.firstOn(),
        schedule.enabled(),
        schedule.by());
  }
}
