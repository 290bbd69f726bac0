package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;

/** The items of an account. */
final class AccountTables {
  private AccountTables() {}

  /** The items that still ask for money. */
  static Table open(Wording wording, Portfolio portfolio, List<Position.Item> items) {
    return items(
        wording, portfolio, "items", items.stream().filter(item -> !item.open().isZero()).toList());
  }

  /** The items that are done, the latest first. */
  static Table paid(Wording wording, Portfolio portfolio, List<Position.Item> items) {
    List<Position.Item> done = new ArrayList<>(items);
    done.removeIf(item -> !item.open().isZero());
    Collections.reverse(done);
    return items(wording, portfolio, "paid-items", done);
  }

  private static Table items(
      Wording wording, Portfolio portfolio, String id, List<Position.Item> items) {
    String currency = wording.figures().currencyName(portfolio.currency());
    List<Column> columns =
        List.of(
            Column.of("item", wording.say("col_item")),
            Column.of("due", wording.say("col_due")),
            Column.figures("amount", wording.say("col_amount", currency)),
            Column.figures("open", wording.say("col_open", currency)),
            Column.figures("dpd", wording.say("col_dpd")));
    return Table.of(
        id,
        wording.say("items_title"),
        columns,
        items.stream().map(item -> item(wording, item)).toList(),
        wording.say("items_none_open"));
  }

  private static List<Cell> item(Wording wording, Position.Item item) {
    Figures figures = wording.figures();
    return List.of(
        Cell.ref(item.ref().value()),
        Cell.date(figures.date(item.dueOn())),
        Cell.figure(figures.amount(item.amount()))
            .with(
                item.paid().isZero() || item.open().isZero()
                    ? null
                    : wording.say("item_paid_part", figures.amount(item.paid()))),
        Cell.figure(figures.amount(item.open()))
            .with(
                item.disputed().isPositive()
                    ? wording.say("item_disputed", figures.amount(item.disputed()))
                    : null),
        item.open().isZero()
            ? Cell.badge(wording.say("item_paid"), "tag good")
            : item.daysPastDue() > 0
                ? Buckets.dpd(wording, item.daysPastDue())
                : Cell.badge(wording.say("item_not_due"), "tag quiet"));
  }
}
