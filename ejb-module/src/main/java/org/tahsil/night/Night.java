package org.tahsil.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.PortfolioCode;

/**
 * One run of the end of day.
 *
 * @param failure why it failed, in words for an operator
 */
public record Night(
    UUID id,
    PortfolioCode portfolio,
    LocalDate businessDate,
    Status status,
    String requestedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String failure,
    List<Step> steps) {

  /** The life of a night; STOPPED and FAILED ones can be started again for the same date. */
  public enum Status {
    STARTED,
    STOPPED,
    COMPLETED,
    FAILED
  }

  /** What a step has done so far; units tell the progress. */
  public record Step(
      String name,
      long read,
      long written,
      long skipped,
      long rejected,
      double seconds,
      int unitsDone,
      int units) {}
}
