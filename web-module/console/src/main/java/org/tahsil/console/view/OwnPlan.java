package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.arrangement.Instalment;
import org.tahsil.shared.money.Money;

/**
 * Instalments with dates and amounts of one's own: fields {@code due_1}, {@code amount_1} and on. A
 * row without both is none, so that rows can be left out and added.
 */
public final class OwnPlan {
  /** Names the wish for dates and amounts of one's own in an address. */
  public static final String FIELD = "own";

  private static final int MOST = 120;
  private static final int SPARE = 2;

  private OwnPlan() {}

  /** A row of the form; blank for one that may be added. */
  public record Row(int no, String due, String amount) {}

  /** Whether the reader wants instalments of one's own. */
  public static boolean asked(Map<String, String> values) {
    return values.containsKey(FIELD);
  }

  /** The instalments in the order of their rows; empty if a row cannot be read. */
  public static Optional<List<Instalment>> read(Map<String, String> values, Currency currency) {
    List<Instalment> parts = new ArrayList<>();
    for (int no = 1; no <= MOST; no++) {
      String due = values.getOrDefault("due_" + no, "").strip();
      String amount = values.getOrDefault("amount_" + no, "").strip();
      if (!due.isEmpty() || !amount.isEmpty()) {
        Optional<LocalDate> date = Typed.date(due);
        Optional<Money> money = Typed.amount(amount, currency);
        if (date.isEmpty() || money.isEmpty()) {
          return Optional.empty();
        }
        parts.add(new Instalment(date.get(), money.get()));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(parts));
  }

  /** What was typed, or else the instalments that are shown; with two blank rows to add. */
  static List<Row> rows(Map<String, String> values, List<Instalment> parts) {
    List<Row> rows = new ArrayList<>();
    if (asked(values)) {
      for (int no = 1; no <= MOST; no++) {
        String due = values.getOrDefault("due_" + no, "");
        String amount = values.getOrDefault("amount_" + no, "");
        if (!due.isBlank() || !amount.isBlank()) {
          rows.add(new Row(rows.size() + 1, due, amount));
        }
      }
    } else {
      parts.forEach(
          part ->
              rows.add(new Row(rows.size() + 1, part.dueOn().toString(), part.amount().plain())));
    }
    for (int spare = 0; spare < SPARE && rows.size() < MOST; spare++) {
      rows.add(new Row(rows.size() + 1, "", ""));
    }
    return List.copyOf(rows);
  }
}
