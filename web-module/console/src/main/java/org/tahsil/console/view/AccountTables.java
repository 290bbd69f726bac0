package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Position;
import org.tahsil.payment.Ledger.Posting;

/** The items and the payments of an account. */
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
        Cell.figure(figures.amount(item.open())),
        item.open().isZero()
            ? Cell.badge(wording.say("item_paid"), "tag good")
            : item.daysPastDue() > 0
                ? Buckets.dpd(wording, item.daysPastDue())
                : Cell.badge(wording.say("item_not_due"), "tag quiet"));
  }

  static Table payments(
      Wording wording, Portfolio portfolio, List<Posting> postings, Rights rights) {
    String currency = wording.figures().currencyName(portfolio.currency());
    List<Column> columns =
        List.of(
            Column.of("payment", wording.say("col_payment")),
            Column.of("value-date", wording.say("col_value_date")),
            Column.figures("amount", wording.say("col_amount", currency)),
            Column.of("state", wording.say("col_state")),
            Column.of("action", wording.say("col_action")));
    return Table.of(
        "payments",
        wording.say("payments_title"),
        columns,
        postings.stream().map(posting -> payment(wording, portfolio, posting, rights)).toList(),
        wording.say("payments_none"));
  }

  private static List<Cell> payment(
      Wording wording, Portfolio portfolio, Posting posting, Rights rights) {
    var facts = posting.facts();
    boolean isPayment = "PAYMENT".equals(posting.kind());
    String amount = wording.figures().amount(facts.amount());
    return List.of(
        Cell.ref(facts.ref().value())
            .with(facts.item() == null ? null : wording.say("payment_named", facts.item().value())),
        Cell.date(wording.figures().date(facts.valueOn()))
            .with(facts.method() == null ? null : wording.code("method", facts.method())),
        Cell.figure(isPayment ? amount : "−" + amount),
        isPayment
            ? posting.reversed()
                ? Cell.badge(wording.say("payment_reversed"), "tag bad")
                : Cell.badge(wording.say("payment_counts"), "tag good")
            : Cell.badge(wording.say("payment_reversal"), "tag quiet"),
        isPayment && !posting.reversed() && rights.reversePayments()
            ? Cell.action(
                wording.say("payment_reverse"),
                Paths.account(portfolio.code(), facts.account())
                    + "/payments/"
                    + Paths.escaped(facts.ref().value())
                    + "/reversal",
                wording.say(
                    "payment_reverse_question",
                    facts.ref().value(),
                    wording.figures().money(facts.amount())))
            : Cell.none());
  }
}
