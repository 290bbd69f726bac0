package org.tahsil.console.view;

import java.util.Currency;
import java.util.List;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionAttempt;

/** The history of attempts. */
final class Attempts {
  private Attempts() {}

  static Table table(Wording wording, Currency currency, List<CollectionAttempt> attempts) {
    String name = wording.figures().currencyName(currency);
    List<Column> columns =
        List.of(
            Column.of("date", wording.say("col_date")),
            Column.of("loan", wording.say("col_loan")),
            Column.figures("attempt", wording.say("col_attempt")),
            Column.figures("amount", wording.say("col_amount", name)),
            Column.figures("balance", wording.say("col_balance_then", name)),
            Column.of("method", wording.say("col_method")),
            Column.of("status", wording.say("col_state")),
            Column.of("next", wording.say("col_next")));
    return Table.of(
        "history",
        wording.say("history_title"),
        columns,
        attempts.stream().map(attempt -> row(wording, currency, attempt)).toList(),
        wording.say("history_none"));
  }

  private static List<Cell> row(Wording wording, Currency currency, CollectionAttempt attempt) {
    String next = attempt.nextRetryScheduled();
    return List.of(
        Cell.date(Collection.date(wording, attempt.attemptDate())).with(attempt.attemptTime()),
        Cell.ref(attempt.loanId()),
        Cell.figure(Integer.toString(attempt.attemptNumber())),
        Cell.figure(wording.figures().amount(attempt.emiAmount(), currency)),
        Cell.figure(
            attempt.accountBalanceAtAttempt() == null
                ? "–"
                : wording.figures().amount(attempt.accountBalanceAtAttempt(), currency)),
        Cell.text(wording.code("method", attempt.method())),
        Cell.badge(wording.code("attempt", attempt.status()), css(attempt.status()))
            .with(attempt.returnCode()),
        Cell.date(next == null ? "–" : Collection.date(wording, next.substring(0, 10))));
  }

  private static String css(String status) {
    return switch (status) {
      case "SUCCESS" -> "tag good";
      case "FAILED" -> "tag bad";
      default -> "tag quiet";
    };
  }
}
