package org.tahsil.console.view;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.night.Night;
import org.tahsil.night.SetAside;

/**
 * One night: how far it is, its steps, what it counted, the accounts that it set aside.
 *
 * @param remaining until it ends, null unless it runs
 * @param missed the days that follow by themselves, null if none do
 * @param setAside null if no account was set aside
 * @param checks null before the night has counted
 */
public record NightPage(
    Heading heading,
    NightLine night,
    List<Press> buttons,
    @Nullable Remaining remaining,
    @Nullable String missed,
    Table steps,
    @Nullable Table setAside,
    @Nullable Table checks) {

  /** What is shown of a night, and what is known besides. */
  public record Facts(Night night, List<SetAside> setAside, boolean goesOn) {}

  /** A button that posts, with the question that comes before. */
  public record Press(String href, String label, String question, String icon) {}

  /** The step under way, its pace and the time left. */
  public record Remaining(String step, String rate, String left) {}

  public static NightPage of(Wording wording, Portfolio portfolio, Facts facts, Rights rights) {
    Night night = facts.night();
    NightLine line = NightLine.of(wording, portfolio, night, facts.goesOn());
    LocalDate until = night.catchUpTo();
    return new NightPage(
        Heading.of(
                wording.say("night_title", wording.figures().date(night.businessDate())),
                portfolio.name())
            .under(wording.say("nights_title"), Paths.nights(portfolio.code())),
        line,
        rights.runNights() ? buttons(wording, line.href(), facts) : List.of(),
        remaining(wording, night.progress()),
        until == null || !until.isAfter(night.businessDate())
            ? null
            : wording.say("night_catch_up", wording.figures().date(until)),
        steps(wording, line),
        facts.setAside().isEmpty()
            ? null
            : NightTables.setAside(wording, portfolio, facts.setAside()),
        night.checks().isEmpty() ? null : NightTables.checks(wording, portfolio, night.checks()));
  }

  private static List<Press> buttons(Wording wording, String href, Facts facts) {
    Night.Status status = facts.night().status();
    boolean waits = facts.setAside().stream().anyMatch(one -> one.redoneAt() == null);
    return switch (status) {
      case STARTED -> List.of(press(wording, href, "stop", "stop"));
      case STOPPED, FAILED -> List.of(press(wording, href, "continue", "play"));
      case COMPLETED -> waits ? List.of(press(wording, href, "redo", "play")) : List.of();
    };
  }

  private static Press press(Wording wording, String href, String what, String icon) {
    return new Press(
        href + "/" + what,
        wording.say("night_do_" + what),
        wording.say("night_do_" + what + "_question"),
        icon);
  }

  private static @Nullable Remaining remaining(Wording wording, Night.@Nullable Progress progress) {
    if (progress == null) {
      return null;
    }
    Duration left = progress.remaining();
    return new Remaining(
        wording.code("step", progress.step()),
        NightLine.rate(wording, progress.accountsPerSecond()),
        left == null ? wording.say("night_left_unknown") : wording.figures().duration(left));
  }

  private static Table steps(Wording wording, NightLine line) {
    List<Column> columns =
        List.of(
            Column.of("step", wording.say("col_step")),
            Column.of("state", wording.say("col_state")),
            Column.figures("units", wording.say("col_units")),
            Column.figures("accounts", wording.say("col_accounts_done")),
            Column.figures("read", wording.say("col_read")),
            Column.figures("written", wording.say("col_written")),
            Column.figures("skipped", wording.say("col_skipped")),
            Column.figures("rejected", wording.say("col_rejected")),
            Column.figures("seconds", wording.say("col_took")),
            Column.figures("rate", wording.say("col_rate")));
    return Table.of(
        "steps",
        wording.say("steps_title"),
        columns,
        line.steps().stream().map(step -> step(wording, step)).toList(),
        wording.say("steps_none"));
  }

  private static List<Cell> step(Wording wording, NightLine.StepLine step) {
    return List.of(
        Cell.text(step.name()),
        Cell.badge(
            "running".equals(step.state())
                ? wording.say("step_running", step.percent())
                : wording.code("step_state", step.state()),
            "tag step-" + step.state()),
        Cell.figure(step.units()),
        Cell.figure(step.accounts()),
        Cell.figure(step.read()),
        Cell.figure(step.written()),
        Cell.figure(step.skipped()),
        Cell.figure(step.rejected()),
        Cell.figure(step.seconds()),
        Cell.figure(step.rate()));
  }
}
