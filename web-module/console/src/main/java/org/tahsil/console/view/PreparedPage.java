package org.tahsil.console.view;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.EmailAddress;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Form;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportSchedule;
import org.tahsil.reporting.ReportWords;
import org.tahsil.reporting.ScheduleTerms;

/**
 * Reports that are made in the background, and those that come by themselves.
 *
 * @param self the address from which the list is taken anew
 * @param open whether a report of the list is still to come
 * @param schedules null where one report alone is shown
 * @param form null there too
 */
public record PreparedPage(
    Heading heading,
    String self,
    boolean open,
    List<PreparedJob> jobs,
    @Nullable Table schedules,
    @Nullable Form form) {

  /** A job with how far it is. */
  public record Line(ReportJob job, ReportJob.Progress progress) {}

  /** The list of a portfolio's jobs with its schedules. */
  public static PreparedPage of(
      Wording wording, Portfolio portfolio, List<Line> lines, Instant now) {
    return page(wording, portfolio, Paths.prepared(portfolio.code()), lines, now);
  }

  /** One job alone. */
  public static PreparedPage one(Wording wording, Portfolio portfolio, Line line, Instant now) {
    return page(wording, portfolio, PreparedJob.path(line.job()), List.of(line), now);
  }

  private static PreparedPage page(
      Wording wording, Portfolio portfolio, String self, List<Line> lines, Instant now) {
    List<PreparedJob> jobs =
        lines.stream()
            .map(line -> PreparedJob.of(wording, line.job(), line.progress(), now))
            .toList();
    return new PreparedPage(
        Heading.of(wording.say("prepared_title"), portfolio.name())
            .under(wording.say("reports_title"), Paths.portfolio(portfolio.code()) + "/reports"),
        self,
        jobs.stream().anyMatch(PreparedJob::open),
        jobs,
        null,
        null);
  }

  /** The same page with the schedules and the form that adds one. */
  public PreparedPage with(Wording wording, List<ReportSchedule> all, Form adding) {
    return new PreparedPage(heading, self, open, jobs, schedules(wording, all), adding);
  }

  private static Table schedules(Wording wording, List<ReportSchedule> all) {
    return Table.of(
        "schedules",
        wording.say("schedules_title"),
        List.of(
            Column.of("report", wording.say("schedule_report")),
            Column.of("when", wording.say("schedule_when")),
            Column.of("recipients", wording.say("schedule_recipients")),
            Column.of("state", wording.say("schedule_state")),
            Column.of("act", wording.say("schedule_act"))),
        all.stream().map(one -> row(wording, one)).toList(),
        wording.say("schedules_none"));
  }

  private static List<Cell> row(Wording wording, ReportSchedule one) {
    String title = ReportWords.in(wording.language().locale()).title(one.terms().report());
    String path = Paths.prepared(one.portfolio().code()) + "/schedules/" + one.id();
    return List.of(
        Cell.text(title).with(wording.say("report_" + one.terms().format().extension())),
        Cell.text(when(wording, one.terms())),
        Cell.text(
            one.terms().recipients().stream()
                .map(EmailAddress::value)
                .collect(Collectors.joining(", "))),
        one.enabled()
            ? Cell.badge(wording.say("schedule_on"), "tag night-completed")
            : Cell.badge(wording.say("schedule_off"), "tag night-stopped"),
        one.enabled()
            ? Cell.action(
                wording.say("schedule_disable"),
                path + "/disable",
                wording.say("schedule_disable_question", title))
            : Cell.action(
                wording.say("schedule_enable"),
                path + "/enable",
                wording.say("schedule_enable_question", title)));
  }

  private static String when(Wording wording, ScheduleTerms terms) {
    DayOfWeek day = terms.weekday();
    return day == null
        ? wording.code("cadence", terms.cadence().name())
        : wording.say("cadence_day", wording.code("weekday", day.name()));
  }
}
