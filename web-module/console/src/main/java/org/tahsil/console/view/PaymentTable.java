package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.payment.Ledger.Posting;
import org.tahsil.payment.Reversal;

/** What was posted to an account: payments, credit notes, write-offs and what took them back. */
final class PaymentTable {
  private PaymentTable() {}

  static Table of(
      Wording wording, Portfolio portfolio, String id, List<Posting> postings, Rights rights) {
    String currency = wording.figures().currencyName(portfolio.currency());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("payment", wording.say("col_payment")));
    columns.add(Column.of("value-date", wording.say("col_value_date")));
    columns.add(Column.figures("amount", wording.say("col_amount", currency)));
    columns.add(Column.of("state", wording.say("col_state")));
    if (rights.reversePayments()) {
      columns.add(Column.of("action", wording.say("col_action")));
    }
    return Table.of(
        id,
        wording.say("payments_title"),
        columns,
        postings.stream().map(posting -> row(wording, portfolio, posting, rights)).toList(),
        wording.say("payments_none"));
  }

  private static List<Cell> row(
      Wording wording, Portfolio portfolio, Posting posting, Rights rights) {
    var facts = posting.facts();
    String amount = wording.figures().amount(facts.amount());
    List<Cell> cells = new ArrayList<>();
    cells.add(
        Cell.ref(facts.ref().value())
            .with(
                facts.item() == null ? null : wording.say("payment_named", facts.item().value())));
    cells.add(Cell.date(wording.figures().date(facts.valueOn())).with(method(wording, posting)));
    cells.add(Cell.figure(posting.isReversal() ? "−" + amount : amount));
    cells.add(state(wording, posting));
    if (rights.reversePayments()) {
      boolean stands = !posting.isReversal() && !posting.reversed();
      cells.add(stands ? reverse(wording, portfolio, posting) : Cell.none());
    }
    return cells;
  }

  /** How it was paid; of what is no money: what it is. */
  private static @Nullable String method(Wording wording, Posting posting) {
    var facts = posting.facts();
    return !facts.kind().isCash()
        ? wording.code("posting", facts.kind().name())
        : facts.method() == null ? null : wording.code("method", facts.method());
  }

  private static Cell state(Wording wording, Posting posting) {
    String code = returnCode(posting);
    if (posting.isReversal()) {
      return Cell.badge(
          wording.say(code == null ? "payment_reversal" : "payment_return"), "tag quiet");
    }
    if (posting.reversed()) {
      return Cell.badge(
              wording.say(code == null ? "payment_reversed" : "payment_returned"), "tag bad")
          .with(code);
    }
    return Cell.badge(wording.say("payment_counts"), "tag good");
  }

  private static @Nullable String returnCode(Posting posting) {
    Reversal why = posting.reversal();
    return why == null ? null : why.returnCode();
  }

  private static Cell reverse(Wording wording, Portfolio portfolio, Posting posting) {
    var facts = posting.facts();
    return Cell.action(
        wording.say("payment_reverse"),
        Paths.account(portfolio.code(), facts.account())
            + "/payments/"
            + Paths.escaped(facts.ref().value())
            + "/reversal",
        wording.say(
            "payment_reverse_question",
            facts.ref().value(),
            wording.figures().money(facts.amount())));
  }
}
