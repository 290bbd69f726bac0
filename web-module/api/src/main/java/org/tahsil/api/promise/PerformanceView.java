package org.tahsil.api.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.PromisePerformance;

/** How many promises and plans were kept of those that were decided in a period. */
@Schema(name = "PromisePerformance")
record PerformanceView(
    LocalDate from,
    LocalDate to,
    @Schema(examples = "OMR") String currency,
    Rates all,
    List<Rates> byAgent,
    List<Rates> bySegment) {

  /** Those with something in common. */
  @Schema(name = "PromiseRates")
  record Rates(
      @Schema(description = "Null: all, or those of which it is not told.") @Nullable String name,
      @Schema(description = "Kept, partly kept, broken and taken back: the denominator.")
          long decided,
      long kept,
      long partlyKept,
      long broken,
      @Schema(
              description =
                  "Cancelled or rescheduled on a later day than that on which they were made.")
          long takenBack,
      @Schema(description = "Percent of decided; null if none was.", examples = "66.7")
          @Nullable String keptRate,
      String promised,
      @Schema(description = "Promised by those that were kept.") String keptAmount,
      @Schema(description = "What came for those kept in part.") String partAmount,
      @Schema(description = "Kept amount in percent of promised.", examples = "60.0")
          @Nullable String keptAmountRate) {

    static Rates of(PromisePerformance.Group group) {
      return new Rates(
          group.name(),
          group.decided(),
          group.kept(),
          group.partlyKept(),
          group.broken(),
          group.takenBack(),
          group.keptRate().map(BigDecimal::toPlainString).orElse(null),
          group.promised().plain(),
          group.keptAmount().plain(),
          group.partAmount().plain(),
          group.keptAmountRate().map(BigDecimal::toPlainString).orElse(null));
    }
  }

  static PerformanceView of(PromisePerformance found) {
    return new PerformanceView(
        found.from(),
        found.to(),
        found.all().promised().currency().getCurrencyCode(),
        Rates.of(found.all()),
        found.byAgent().stream().map(Rates::of).toList(),
        found.bySegment().stream().map(Rates::of).toList());
  }
}
