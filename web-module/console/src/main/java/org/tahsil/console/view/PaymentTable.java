package org.tahsil.console.view;

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

  static Table of(Wording wording, Portfolio portfolio, List<Posting> postings, Rights rights) {
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
        postings.stream().map(posting -> row(wording, portfolio, posting, rights)).toList(),
        wording.say("payments_none"));
  }

  private static List<Cell> row(
      Wording wording, Portfolio portfolio, Posting posting, Rights rights) {
    var facts = posting.facts();
    String amount = wording.figures().amount(facts.amount());
    return List.of(
        Cell.ref(facts.ref().value())
            .with(facts.item() == null ? null : wording.say("payment_named", facts.item().value())),
        Cell.date(wording.figures().date(facts.valueOn())).with(method(wording, posting)),
        Cell.figure(posting.isReversal() ? "−" + amount : amount),
        state(wording, posting),
        !posting.isReversal() && !posting.reversed() && rights.reversePayments()
            ? reverse(wording, portfolio, posting)
            : Cell.none());
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
