package org.tahsil.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Ageing;

/** What a caller asks a report for; null where nothing was said. */
public record ReportWish(
    @Nullable LocalDate asOf,
    @Nullable LocalDate knownOn,
    @Nullable LocalDate compareWith,
    @Nullable LocalDate from,
    Ageing.@Nullable Basis basis,
    @Nullable String scheme,
    @Nullable Integer limit) {

  /** Nothing in particular: the business date as known now. */
  public static final ReportWish NOTHING = new ReportWish(null, null, null, null, null, null, null);

  /** What was said about a parameter. */
  public @Nullable Object of(ReportParameter parameter) {
    return switch (parameter) {
      case AS_OF -> asOf;
      case KNOWN_ON -> knownOn;
      case COMPARE_WITH -> compareWith;
      case FROM -> from;
      case BASIS -> basis;
      case SCHEME -> scheme;
      case LIMIT -> limit;
    };
  }
}
