package org.tahsil.api.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.channel.EmailAddress;
import org.tahsil.delinquency.Ageing;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.ScheduleTerms.Cadence;
import org.tahsil.reporting.ScheduleTerms.Comparison;
import org.tahsil.reporting.ScheduleTerms.Period;
import org.tahsil.shared.outcome.Refusal;

/** A schedule to add; dates are relative to that of the night, which the report is as of. */
@Schema(name = "NewReportSchedule")
record ScheduleRequest(
    @NotBlank @Schema(examples = "ageing-summary") String report,
    @NotBlank @Schema(examples = "pdf") String format,
    @Schema(description = "en or ar; default: by the header Accept-Language.")
        @Nullable String language,
    @Schema(
            enumeration = {
              "NOTHING",
              "DAY_BEFORE",
              "WEEK_BEFORE",
              "PREVIOUS_MONTH_END",
              "PREVIOUS_YEAR_END"
            },
            description = "The date whose figures stand beside; default NOTHING.")
        @Nullable String compareWith,
    @Schema(
            enumeration = {"ONE_WEEK", "ONE_MONTH", "MONTH_TO_DATE", "YEAR_TO_DATE"},
            description = "The period that ends with the night; default ONE_MONTH.")
        @Nullable String period,
    @Schema(description = "account or item.") @Nullable String basis,
    @Nullable String scheme,
    @Schema(description = "1 to 1000.") @Nullable Integer limit,
    @NotBlank
        @Schema(
            enumeration = {"NIGHTLY", "WEEKLY", "MONTHLY"},
            description = "MONTHLY is after the first night of a calendar month that completes.")
        String cadence,
    @Schema(description = "Of the night's date, for WEEKLY.", examples = "SUNDAY")
        @Nullable String weekday,
    @NotNull
        @Schema(
            description = "1 to 20 mail addresses.",
            examples = "[\"credit.committee@lender.example\"]")
        List<String> recipients) {

  ScheduleTerms terms(Locale usual) {
    return new ScheduleTerms(
        Report.of(report).orElseThrow(() -> new RequestRefused(Refusal.unknown("report", report))),
        Read.choice("format", format, Format.class),
        language == null ? usual : JobRequest.language(language),
        compareWith == null
            ? Comparison.NOTHING
            : Read.choice("compare_with", compareWith, Comparison.class),
        period == null ? null : Read.choice("period", period, Period.class),
        basis == null ? null : Read.choice("basis", basis, Ageing.Basis.class),
        scheme,
        limit,
        Read.choice("cadence", cadence, Cadence.class),
        weekday == null ? null : Read.choice("weekday", weekday, DayOfWeek.class),
        recipients.stream().map(ScheduleRequest::address).toList());
  }

  private static EmailAddress address(String text) {
    return EmailAddress.parse(text)
        .orElseThrow(
            () ->
                RequestRefused.malformed(
                    "RECIPIENT_INVALID",
                    "recipients",
                    text,
                    "Write plain mail addresses, for example credit.committee@lender.example."));
  }
}
