package org.tahsil.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Row;
import org.tahsil.shared.money.Money;

/** Sums up rows while they are read: every format ends with the sum of what it wrote. */
public final class Totals implements Iterator<Row> {
  private final Figures figures;
  private final List<@Nullable Object> sums = new ArrayList<>();
  private long lines;

  public Totals(Figures figures) {
    this.figures = figures;
    for (Column column : figures.columns()) {
      sums.add(column.summed() ? zero(column) : null);
    }
  }

  @Override
  public boolean hasNext() {
    return figures.rows().hasNext();
  }

  @Override
  public Row next() {
    Row row = figures.rows().next();
    if (!row.subtotal()) {
      lines++;
      for (int place = 0; place < sums.size(); place++) {
        sums.set(place, sum(sums.get(place), row.cells().get(place)));
      }
    }
    return row;
  }

  /** How many rows were read, subtotals left out. */
  public long lines() {
    return lines;
  }

  /** Whether any column is summed up. */
  public boolean any() {
    return figures.columns().stream().anyMatch(Column::summed);
  }

  /** The sums of what was read, under their columns, named TOTAL in the first. */
  public Row row() {
    List<@Nullable Object> cells = new ArrayList<>(sums);
    cells.set(0, new Code("row", "TOTAL"));
    return new Row(cells, true);
  }

  private Object zero(Column column) {
    return switch (column.type()) {
      case MONEY -> Money.zero(figures.query().portfolio().currency());
      case COUNT -> 0L;
      case NUMBER -> BigDecimal.ZERO;
      default -> throw new IllegalArgumentException("no sum of " + column);
    };
  }

  private static @Nullable Object sum(@Nullable Object sum, @Nullable Object more) {
    if (sum == null || more == null) {
      return sum;
    }
    if (sum instanceof Money money) {
      return money.plus((Money) more);
    }
    return sum instanceof Long count
        ? (Object) (count + (Long) more)
        : ((BigDecimal) sum).add((BigDecimal) more);
  }
}
