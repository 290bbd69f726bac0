package org.tahsil.console;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.EmailAddress;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.PreparedPage;
import org.tahsil.console.view.PreparedPage.Line;
import org.tahsil.console.view.ScheduleForm;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AsOf;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportJob.State;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ScheduleTerms;
import org.tahsil.reporting.ScheduleTerms.Cadence;
import org.tahsil.reporting.ScheduleTerms.Comparison;

/** Prepared reports in every state, and a schedule. */
record PreparedFixture(Fixture facts, String mark) {

  static PreparedPage none(Wording w, Fixture facts) {
    return PreparedPage.of(w, facts.portfolio(), List.of(), Fixture.NOW)
        .with(w, List.of(), new ScheduleForm(w, "/add", Map.of()).form(null, null));
  }

  PreparedPage page(Wording w) {
    List<Line> lines =
        List.of(
            line(State.QUEUED, Format.PDF, null),
            line(State.RUNNING, Format.XLSX, null),
            line(State.COMPLETED, Format.CSV, Fixture.NOW.plusSeconds(60)),
            line(State.COMPLETED, Format.JSON, Fixture.NOW.minusSeconds(60)),
            line(State.FAILED, Format.PDF, null),
            line(State.CANCELLED, Format.PDF, null));
    ScheduleForm form =
        new ScheduleForm(w, "/add", Map.of("recipients", "x" + mark, "report", "night-log"));
    return PreparedPage.of(w, facts.portfolio(), lines, Fixture.NOW)
        .with(w, List.of(schedule(true), schedule(false)), form.form("no" + mark, "x" + mark));
  }

  private Line line(State state, Format format, @Nullable Instant expires) {
    boolean done = state == State.COMPLETED;
    return new Line(
        new ReportJob(
            1,
            UUID.nameUUIDFromBytes((state + " " + format).getBytes(StandardCharsets.UTF_8)),
            new ReportQuery(
                Report.AGEING_DETAIL,
                facts.portfolio(),
                AsOf.now(Fixture.TODAY),
                null,
                Fixture.TODAY.minusMonths(1),
                Ageing.Basis.ACCOUNT,
                "RBI",
                50),
            new PrintOrder(format, Locale.ENGLISH, "manager" + mark),
            state == State.QUEUED ? new UUID(5, 5) : null,
            state,
            new ReportJob.Work(
                1,
                false,
                12_500,
                50_000L,
                done ? 123_456L : null,
                state == State.FAILED ? "SERVER_DIED" : null),
            new ReportJob.Times(Fixture.NOW, Fixture.NOW, null, expires)),
        new ReportJob.Progress(done ? 100 : 25, 2_500L, Duration.ofSeconds(15)));
  }

  private ReportSchedule schedule(boolean enabled) {
    return new ReportSchedule(
        new UUID(6, enabled ? 1 : 2),
        facts.portfolio(),
        new ScheduleTerms(
            Report.AGEING_SUMMARY,
            Format.PDF,
            Locale.ENGLISH,
            Comparison.PREVIOUS_MONTH_END,
            null,
            null,
            null,
            null,
            enabled ? Cadence.WEEKLY : Cadence.MONTHLY,
            enabled ? DayOfWeek.SUNDAY : null,
            List.of(new EmailAddress("credit@lender.example"))),
        Fixture.TODAY,
        enabled,
        "manager" + mark);
  }
}
