package org.tahsil.reporting;

import java.util.Locale;

/** What a report can be asked for. */
public enum ReportParameter {
  /** The end of this date. */
  AS_OF,
  /** By what was known at the end of this business date. */
  KNOWN_ON,
  /** Another date whose figures stand beside. */
  COMPARE_WITH,
  /** The beginning of a period that ends with as_of. */
  FROM,
  /** Each account in its worst bucket, or each item in its own. */
  BASIS,
  /** The scheme that classes. */
  SCHEME,
  /** How many lines at most. */
  LIMIT;

  /** The name in addresses: {@code as_of}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
