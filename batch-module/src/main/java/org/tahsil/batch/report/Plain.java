package org.tahsil.batch.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/** Values for machines: no grouping, no words. */
final class Plain {

  private Plain() {}

  /** The text of a value; empty for null. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Money money) {
      return money.plain();
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
