package org.tahsil.api.trend;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Trends;

/** A page of accounts that stand otherwise as known now than as known then, by reference. */
@Schema(name = "Differences")
record DifferencesView(
    LocalDate asOf,
    LocalDate knownOn,
    @Schema(examples = "OMR") String currency,
    List<Line> accounts,
    @Nullable String nextCursor) {

  /** An account by both states of knowledge. */
  @Schema(name = "Difference")
  record Line(String accountRef, Standing then, Standing now) {

    static Line of(Trends.Difference found) {
      return new Line(found.account().value(), Standing.of(found.then()), Standing.of(found.now()));
    }
  }

  /** Where an account stands by one state of knowledge. */
  @Schema(name = "DifferenceStanding")
  record Standing(int daysPastDue, String bucket, String overdue, String outstanding) {

    static Standing of(Trends.Standing standing) {
      return new Standing(
          standing.daysPastDue(),
          standing.bucket().label(),
          standing.overdue().plain(),
          standing.outstanding().plain());
    }
  }
}
