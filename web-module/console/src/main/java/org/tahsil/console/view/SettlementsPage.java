package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Frame.NavItem;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.settlement.SettlementLine;
import org.tahsil.settlement.SettlementState;

/**
 * The offers of a portfolio.
 *
 * @param views the states that can be shown, each with its address
 * @param moreHref the address of the next page, null at the end
 */
public record SettlementsPage(
    Heading heading, List<NavItem> views, Table settlements, @Nullable String moreHref) {

  /**
   * What the page is made of.
   *
   * @param state null: all
   */
  public record Content(
      Portfolio portfolio,
      @Nullable SettlementState state,
      List<SettlementLine> lines,
      boolean more) {}

  public static SettlementsPage of(Wording wording, Content content) {
    String path = Paths.portfolio(content.portfolio().code()) + "/settlements";
    List<SettlementLine> lines = content.lines();
    return new SettlementsPage(
        Heading.of(wording.say("settlements_title"), wording.say("settlements_note")),
        views(wording, path, content.state()),
        Table.of(
            "settlements",
            wording.say("settlements_title"),
            columns(wording),
            lines.stream().map(line -> row(wording, content.portfolio(), line)).toList(),
            wording.say("settlements_none")),
        content.more()
            ? path + "?show=" + key(content.state()) + "&after=" + lines.get(lines.size() - 1).key()
            : null);
  }

  private static List<NavItem> views(
      Wording wording, String path, @Nullable SettlementState shown) {
    List<NavItem> items = new ArrayList<>();
    items.add(new NavItem(wording.say("settlements_all"), path, "cash", shown == null));
    for (SettlementState state : SettlementState.values()) {
      items.add(
          new NavItem(
              wording.code("settlement_state", state.name()),
              path + "?show=" + key(state),
              "cash",
              state == shown));
    }
    return List.copyOf(items);
  }

  private static String key(@Nullable SettlementState state) {
    return state == null ? "" : state.name().toLowerCase(Locale.ROOT);
  }

  private static List<Column> columns(Wording wording) {
    return List.of(
        Column.of("customer", wording.say("promises_customer")),
        Column.of("state", wording.say("promises_state")),
        Column.figures("owed", wording.say("offer_owed")),
        Column.figures("pay", wording.say("offer_pay")),
        Column.figures("paid", wording.say("promises_paid")),
        Column.figures("waived", wording.say("offer_waived")),
        Column.of("pay_by", wording.say("offer_pay_by")),
        Column.of("agent", wording.say("settlements_agent")));
  }

  private static List<Cell> row(Wording wording, Portfolio portfolio, SettlementLine line) {
    Figures figures = wording.figures();
    return List.of(
        Cell.link(
                line.customerName(),
                Paths.account(portfolio.code(), line.account()) + "#settlements")
            .with(line.account().value()),
        Cell.badge(
                wording.code("settlement_state", line.state().name()), OfferLine.css(line.state()))
            .with(wording.code("settlement_kind", line.kind().name())),
        Cell.figure(figures.money(line.owed())),
        Cell.figure(figures.money(line.pay())).with(wording.apart(Percent.exact(line.percent()))),
        Cell.figure(figures.money(line.paid())),
        Cell.figure(figures.money(line.waived())),
        Cell.date(figures.date(line.payBy())),
        Cell.text(line.agent()).with(figures.date(line.madeOn())));
  }
}
