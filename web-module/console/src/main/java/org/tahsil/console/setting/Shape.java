package org.tahsil.console.setting;

/** How the value of a field is typed, checked and said. */
enum Shape {
  /** A whole number of days. */
  DAYS,
  /** A whole number of hours. */
  HOURS,
  /** A whole number. */
  COUNT,
  /** An amount of the portfolio's currency, zero or more. */
  AMOUNT,
  /** An amount above zero. */
  AMOUNT_ABOVE_ZERO,
  /** Per cent with at most two decimals. */
  PERCENT,
  /** Per mille, typed and said as per cent with one decimal. */
  PER_MILLE,
  /** One code of several. */
  CHOICE,
  /** Any codes of several. */
  CHOICES,
  /** Words. */
  TEXT,
  /** A date. */
  DATE,
  /** A table of rows, each with its own fields. */
  ROWS;

  /** Whether it is a whole number. */
  boolean isWhole() {
    return this == DAYS || this == HOURS || this == COUNT;
  }

  boolean isAmount() {
    return this == AMOUNT || this == AMOUNT_ABOVE_ZERO;
  }

  boolean isShare() {
    return this == PERCENT || this == PER_MILLE;
  }
}
