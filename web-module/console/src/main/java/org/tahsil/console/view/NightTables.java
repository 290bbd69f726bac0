package org.tahsil.console.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.night.Night;
import org.tahsil.night.SetAside;

/** What stands on a night's page below its steps. */
final class NightTables {

  private NightTables() {}

  /** The accounts that the night could not work on, with the reason and what became of them. */
  static Table setAside(Wording wording, Portfolio portfolio, List<SetAside> accounts) {
    return Table.of(
        "aside",
        wording.say("aside_title"),
        List.of(
            Column.of("account", wording.say("col_account")),
            Column.of("step", wording.say("col_step")),
            Column.of("reason", wording.say("col_reason")),
            Column.of("state", wording.say("col_state"))),
        accounts.stream().map(one -> aside(wording, portfolio, one)).toList(),
        "");
  }

  private static List<Cell> aside(Wording wording, Portfolio portfolio, SetAside one) {
    Instant redone = one.redoneAt();
    String when = wording.figures().moment(redone == null ? one.at() : redone, portfolio.zone());
    return List.of(
        Cell.link(one.account().value(), Paths.account(portfolio.code(), one.account())),
        Cell.text(wording.code("step", one.step())),
        Cell.text(wording.apart(one.reason())),
        Cell.badge(
                wording.say(redone == null ? "aside_waits" : "aside_redone"),
                redone == null ? "tag warn" : "tag good")
            .with(when));
  }

  /** What the night counted twice. */
  static Table checks(Wording wording, Portfolio portfolio, List<Night.Check> checks) {
    return Table.of(
        "checks",
        wording.say("checks_title"),
        List.of(
            Column.of("check", wording.say("col_check")),
            Column.figures("expected", wording.say("col_expected")),
            Column.figures("found", wording.say("col_found")),
            Column.figures("difference", wording.say("col_difference")),
            Column.of("state", wording.say("col_state"))),
        checks.stream().map(check -> check(wording, portfolio, check)).toList(),
        "");
  }

  private static List<Cell> check(Wording wording, Portfolio portfolio, Night.Check check) {
    String kind = check.kind();
    String name = wording.code("check", check.name());
    return List.of(
        Cell.text(kind == null ? name : name + ": " + wording.code("alert_kind", kind))
            .with(wording.code("check_means", check.name())),
        Cell.figure(figure(wording, portfolio, check.expected())),
        Cell.figure(figure(wording, portfolio, check.found())),
        Cell.figure(figure(wording, portfolio, check.difference())),
        Cell.badge(
            wording.say(check.agrees() ? "check_agrees" : "check_differs"),
            check.agrees() ? "tag good" : "tag bad"));
  }

  private static String figure(Wording wording, Portfolio portfolio, BigDecimal value) {
    return value.scale() == 0
        ? wording.figures().count(value.longValueExact())
        : wording.figures().amount(value, portfolio.currency());
  }
}
