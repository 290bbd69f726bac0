package org.tahsil.reporting.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.shared.money.Money;

/** What several reports reckon alike. */
final class Shares {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Shares() {}

  /** Per cent with one decimal; of nothing, nothing. */
  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? BigDecimal.ZERO.setScale(1)
        : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_EVEN);
  }

  /** Per cent with one decimal; null if there is no whole. */
  static @Nullable BigDecimal rate(long part, long whole) {
    return whole == 0 ? null : percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** The columns, with those of the date that is compared with if one is. */
  static List<Column> columns(boolean compared, Column... columns) {
    List<Column> all = new ArrayList<>(Arrays.asList(columns));
    if (compared) {
      all.add(Column.summed("outstanding_before", CellType.MONEY));
      all.add(Column.summed("change", CellType.MONEY));
    }
    return all;
  }

  /** The cells, with those of the date that is compared with if one is. */
  static List<@Nullable Object> cells(
      @Nullable Money before, Money now, @Nullable Object... cells) {
    List<@Nullable Object> all = new ArrayList<>(Arrays.asList(cells));
    if (before != null) {
      all.add(before);
      all.add(now.minus(before));
    }
    return all;
  }
}
