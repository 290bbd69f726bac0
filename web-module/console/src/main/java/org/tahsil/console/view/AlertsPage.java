package org.tahsil.console.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Alert;

/** The alerts of completed nights, newest first. */
public record AlertsPage(Heading heading, Table table, @Nullable String olderHref) {

  public static AlertsPage of(Wording wording, Portfolio portfolio, List<Alert> alerts, int limit) {
    String path = Paths.portfolio(portfolio.code()) + "/alerts";
    String currency = wording.figures().currencyName(portfolio.currency());
    List<Column> columns =
        List.of(
            Column.of("date", wording.say("col_date")),
            Column.of("customer", wording.say("col_customer")),
            Column.of("kind", wording.say("col_alert")),
            Column.of("move", wording.say("col_move")),
            Column.figures("dpd", wording.say("col_dpd")),
            Column.figures("overdue", wording.say("col_overdue", currency)),
            Column.of("priority", wording.say("col_priority")));
    return new AlertsPage(
        Heading.of(wording.say("alerts_title"), wording.say("alerts_subtitle", portfolio.name())),
        Table.of(
            "alerts",
            wording.say("alerts_title"),
            columns,
            alerts.stream().map(alert -> row(wording, portfolio, alert)).toList(),
            wording.say("alerts_none")),
        alerts.size() < limit
            ? null
            : Paths.query(
                path, Map.of("before", Long.toString(alerts.get(alerts.size() - 1).id()))));
  }

  private static List<Cell> row(Wording wording, Portfolio portfolio, Alert alert) {
    AlertLine line = AlertLine.of(wording, portfolio.code(), alert);
    return List.of(
        Cell.date(line.date()),
        Cell.link(line.customer(), line.href()).with(line.account()),
        Cell.badge(line.kind(), "tag " + line.tone()),
        Cell.badge(line.to(), "bucket " + line.toCss())
            .with(wording.say("alert_from", line.from())),
        Cell.figure(line.dpd()),
        Cell.figure(wording.figures().amount(alert.overdue())),
        Cell.badge(line.priority(), "tag " + line.priorityCss()));
  }
}
