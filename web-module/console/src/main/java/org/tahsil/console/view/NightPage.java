package org.tahsil.console.view;

import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.night.Night;

/** One night with its steps. */
public record NightPage(Heading heading, NightLine night, Table steps) {

  public static NightPage of(Wording wording, Portfolio portfolio, Night night, boolean goesOn) {
    NightLine line = NightLine.of(wording, portfolio, night, goesOn);
    return new NightPage(
        Heading.of(
                wording.say("night_title", wording.figures().date(night.businessDate())),
                portfolio.name())
            .under(wording.say("nights_title"), Paths.nights(portfolio.code())),
        line,
        steps(wording, line));
  }

  private static Table steps(Wording wording, NightLine line) {
    List<Column> columns =
        List.of(
            Column.of("step", wording.say("col_step")),
            Column.of("state", wording.say("col_state")),
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
        Cell.figure(step.read()),
        Cell.figure(step.written()),
        Cell.figure(step.skipped()),
        Cell.figure(step.rejected()),
        Cell.figure(step.seconds()),
        Cell.figure(step.rate()));
  }
}
