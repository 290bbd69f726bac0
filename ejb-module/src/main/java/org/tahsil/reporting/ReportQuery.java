package org.tahsil.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.AsOf;

/** A report with everything that it is asked for; what it does not take stands at its default. */
public record ReportQuery(
    Report report,
    Portfolio portfolio,
    AsOf asOf,
    @Nullable LocalDate compareWith,
    LocalDate from,
    Ageing.Basis basis,
    String scheme,
    int limit) {

  /** The date that is compared with, by the same knowledge; null if none is. */
  public @Nullable AsOf before() {
    return compareWith == null ? null : new AsOf(compareWith, asOf.knownOn());
  }

  /** The beginning of the period, by the same knowledge. */
  public AsOf begin() {
    return new AsOf(from, asOf.knownOn());
  }
}
