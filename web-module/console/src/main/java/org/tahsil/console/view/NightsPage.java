package org.tahsil.console.view;

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

/**
 * The nights of a portfolio.
 *
 * @param nextDayHref where the demonstration's button leads, null if it is not offered
 */
public record NightsPage(
    Heading heading,
    Table table,
    @Nullable NightLine latest,
    @Nullable String nextDayHref,
    String nextDayQuestion) {

  public static NightsPage of(
      Wording wording, Portfolio portfolio, LocalDate businessDate, List<Night> nights, Rights r) {
    List<Column> columns =
        List.of(
            Column.of("date", wording.say("col_business_date")),
            Column.of("status", wording.say("col_state")),
            Column.of("started", wording.say("col_started")),
            Column.figures("took", wording.say("col_took")),
            Column.of("by", wording.say("col_by")));
    List<NightLine> lines =
        nights.stream().map(night -> NightLine.of(wording, portfolio, night)).toList();
    return new NightsPage(
        Heading.of(wording.say("nights_title"), wording.say("nights_subtitle", portfolio.name())),
        Table.of(
            "nights",
            wording.say("nights_title"),
            columns,
            lines.stream().map(line -> row(wording, line)).toList(),
            wording.say("nights_none")),
        lines.isEmpty() ? null : lines.get(0),
        r.runNights() && portfolio.isSimulated()
            ? Paths.portfolio(portfolio.code()) + "/next-day"
            : null,
        wording.say(
            "next_day_question",
            wording.figures().date(businessDate),
            wording.figures().date(businessDate.plusDays(1))));
  }

  private static List<Cell> row(Wording wording, NightLine line) {
    String took = line.took();
    return List.of(
        Cell.link(line.date(), line.href()),
        Cell.badge(line.status(), "tag " + line.statusCss()),
        Cell.date(line.started()),
        Cell.figure(took == null ? "–" : took),
        Cell.text("system".equals(line.by()) ? wording.say("actor_system") : line.by()));
  }
}
