package org.tahsil.console.view;

import java.math.BigDecimal;

/** A share that was agreed on or is a limit: exactly as it is, never rounded for the eye. */
final class Percent {
  private Percent() {}

  /** Without zeros that say nothing: {@code 5 %}, {@code 17.26 %}. */
  static String exact(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString() + "\u00a0%";
  }
}
