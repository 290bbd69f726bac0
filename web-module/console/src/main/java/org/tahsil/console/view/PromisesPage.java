package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.ArrangementLine;
import org.tahsil.arrangement.Arrangements.Summary;
import org.tahsil.arrangement.PromisePerformance;
import org.tahsil.arrangement.PromisePerformance.Group;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/**
 * The promises and plans of a portfolio.
 *
 * @param views what can be shown, each with its address
 * @param moreHref the address of the next page, null at the end
 */
public record PromisesPage(
    Heading heading,
    List<Fact> facts,
    List<NavItem> views,
    Table promises,
    @Nullable String moreHref,
    String period,
    Table agents,
    Table segments) {

  /** What can be shown. */
  public enum View {
    OPEN,
    TODAY,
    OVERDUE,
    BROKEN,
    PARTLY_KEPT,
    KEPT
  }

  /** What the page is made of. */
  public record Content(
      Portfolio portfolio,
      View view,
      Summary summary,
      List<ArrangementLine> lines,
      boolean more,
      PromisePerformance performance) {}

  public static PromisesPage of(Wording wording, Content content) {
    String path = Paths.portfolio(content.portfolio().code()) + "/promises";
    List<ArrangementLine> lines = content.lines();
    LocalDate from = content.performance().from();
    LocalDate to = content.performance().to();
    return new PromisesPage(
        Heading.of(wording.say("promises_page_title"), wording.say("promises_page_note")),
        facts(wording, content),
        views(wording, path, content.view()),
        table(wording, content),
        content.more()
            ? path + "?show=" + key(content.view()) + "&after=" + lines.get(lines.size() - 1).key()
            : null,
        wording.say("promises_period", wording.figures().date(from), wording.figures().date(to)),
        rates(wording, "agents", "promises_by_agent", content.performance().byAgent()),
        rates(wording, "segments", "promises_by_segment", content.performance().bySegment()));
  }

  private static List<Fact> facts(Wording wording, Content content) {
    Group all = content.performance().all();
    Summary summary = content.summary();
    return List.of(
        Fact.figure(wording.say("promises_show_open"), wording.figures().count(summary.open())),
        Fact.figure(
            wording.say("promises_show_today"), wording.figures().count(summary.dueToday())),
        Fact.figure(
            wording.say("promises_show_overdue"), wording.figures().count(summary.overdue())),
        Fact.figure(wording.say("promises_kept_rate"), rate(wording, all)),
        Fact.figure(
            wording.say("promises_kept_amount_rate"),
            all.keptAmountRate().map(wording.figures()::percent).orElse("–")));
  }

  private static List<NavItem> views(Wording wording, String path, View shown) {
    List<NavItem> items = new ArrayList<>();
    for (View view : View.values()) {
      items.add(
          new NavItem(
              wording.say("promises_show_" + key(view)),
              path + "?show=" + key(view),
              "clock",
              view == shown));
    }
    return List.copyOf(items);
  }

  private static String key(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  private static Table table(Wording wording, Content content) {
    return Table.of(
        "promises",
        wording.say("promises_show_" + key(content.view())),
        List.of(
            Column.of("customer", wording.say("promises_customer")),
            Column.of("state", wording.say("promises_state")),
            Column.of("next", wording.say("promises_next")),
            Column.figures("promised", wording.say("promises_promised")),
            Column.figures("paid", wording.say("promises_paid")),
            Column.of("agent", wording.say("promises_agent"))),
        content.lines().stream().map(line -> row(wording, content.portfolio(), line)).toList(),
        wording.say("promises_page_none"));
  }

  private static List<Cell> row(Wording wording, Portfolio portfolio, ArrangementLine line) {
    LocalDate next = line.nextDue();
    return List.of(
        Cell.link(
                line.customerName(), Paths.account(portfolio.code(), line.account()) + "#promises")
            .with(line.account().value()),
        Cell.badge(
                wording.code("promise_state", line.state().name()), PromiseLine.css(line.state()))
            .with(wording.code("promise_kind", line.kind().name())),
        Cell.date(wording.figures().date(next == null ? line.since() : next)),
        Cell.figure(wording.figures().money(line.promised())),
        Cell.figure(wording.figures().money(line.paid())),
        Cell.text(line.agent()).with(wording.figures().date(line.madeOn())));
  }

  private static Table rates(Wording wording, String id, String title, List<Group> groups) {
    return Table.of(
        id,
        wording.say(title),
        List.of(
            Column.of("name", wording.say(title)),
            Column.figures("decided", wording.say("promises_decided")),
            Column.figures("kept", wording.say("promises_kept_rate")),
            Column.figures("amount", wording.say("promises_kept_amount_rate"))),
        groups.stream()
            .map(
                group ->
                    List.of(
                        Cell.text(name(wording, group)),
                        Cell.figure(wording.figures().count(group.decided())),
                        Cell.figure(rate(wording, group)),
                        Cell.figure(
                            group.keptAmountRate().map(wording.figures()::percent).orElse("–"))))
            .toList(),
        wording.say("promises_decided_none"));
  }

  private static String name(Wording wording, Group group) {
    String name = group.name();
    return name == null ? wording.say("promises_not_told") : name;
  }

  private static String rate(Wording wording, Group group) {
    return group.keptRate().map(wording.figures()::percent).orElse("–");
  }
}
