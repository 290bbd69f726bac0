package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Trends;
import org.tahsil.delinquency.Trends.Rate;
import org.tahsil.delinquency.Trends.Rolls;
import org.tahsil.shared.money.Money;

/** The matrix of balances by bucket before and after: the larger a share, the deeper its colour. */
final class RollTable {
  private static final int SHADES = 5;

  private final Wording wording;
  private final Rolls rolls;

  private RollTable(Wording wording, Rolls rolls) {
    this.wording = wording;
    this.rolls = rolls;
  }

  static Table of(Wording wording, Rolls rolls) {
    return new RollTable(wording, rolls).table();
  }

  private Table table() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("was", wording.say("trends_was")));
    for (Bucket bucket : Bucket.values()) {
      columns.add(
          Column.figures(
              "to-" + Buckets.css(bucket),
              wording.say("trends_became", Buckets.name(wording, bucket))));
    }
    columns.add(Column.figures("rolled", wording.say("trends_rolled")));
    List<List<Cell>> rows = new ArrayList<>();
    for (Bucket was : Bucket.values()) {
      if (balance(was).isPositive()) {
        rows.add(row(was));
      }
    }
    return Table.of(
        "rolls", wording.say("trends_rolls"), columns, rows, wording.say("trends_rolls_none"));
  }

  private List<Cell> row(Bucket was) {
    List<Cell> cells = new ArrayList<>();
    Money whole = balance(was);
    cells.add(Cell.text(Buckets.name(wording, was)).with(wording.figures().money(whole)));
    for (Bucket became : Bucket.values()) {
      cells.add(
          cell(was, became).map(cell -> share(cell, whole)).orElseGet(() -> Cell.figure("–")));
    }
    cells.add(
        Cell.figure(
            rolls.rates().stream()
                .filter(rate -> rate.was() == was)
                .map(Rate::rate)
                .map(Optional::ofNullable)
                .flatMap(Optional::stream)
                .findFirst()
                .map(wording.figures()::percent)
                .orElse("–")));
    return cells;
  }

  private Cell share(Trends.Cell cell, Money whole) {
    String way =
        cell.was() == cell.became()
            ? "same"
            : cell.was().compareTo(cell.became()) < 0 ? "worse" : "better";
    BigDecimal part = cell.balance().amount();
    int shade = (int) Math.min(SHADES, 1 + cell.balance().minor() * SHADES / whole.minor());
    return Cell.badge(wording.figures().share(part, whole.amount()), "heat " + way + " s" + shade)
        .with(wording.say("trends_accounts", cell.count()));
  }

  private Optional<Trends.Cell> cell(Bucket was, Bucket became) {
    return rolls.cells().stream()
        .filter(cell -> cell.was() == was && cell.became() == became)
        .findFirst();
  }

  private Money balance(Bucket was) {
    return rolls.cells().stream()
        .filter(cell -> cell.was() == was)
        .map(Trends.Cell::balance)
        .reduce(Money.zero(rolls.portfolio().currency()), Money::plus);
  }
}
