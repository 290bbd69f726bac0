package org.tahsil.api.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Trends;

/** What became of balances between two dates. */
@Schema(name = "RollRates")
record RollsView(
    @Schema(examples = "OMT") String portfolio,
    LocalDate from,
    LocalDate to,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "Only moves that accounts made; nothing outstanding counts as CURRENT.")
        List<Cell> cells,
    List<Rate> rates) {

  /** Accounts that went from one bucket to another, with what they owed on the first date. */
  @Schema(name = "RollCell")
  record Cell(String fromBucket, String toBucket, long count, String balance) {}

  /** How much of a bucket went into a worse one. */
  @Schema(name = "RollRate")
  record Rate(
      String bucket,
      @Schema(description = "Of balance, what stands in a worse bucket.") String rolled,
      String balance,
      @Schema(description = "Percent; null if the bucket was empty.") @Nullable BigDecimal rate) {}

  static RollsView of(Trends.Rolls rolls) {
    return new RollsView(
        rolls.portfolio().code().value(),
        rolls.from().date(),
        rolls.to().date(),
        rolls.portfolio().currency().getCurrencyCode(),
        rolls.cells().stream()
            .map(
                cell ->
                    new Cell(
                        cell.was().label(),
                        cell.became().label(),
                        cell.count(),
                        cell.balance().plain()))
            .toList(),
        rolls.rates().stream()
            .map(
                rate ->
                    new Rate(
                        rate.was().label(),
                        rate.rolled().plain(),
                        rate.balance().plain(),
                        rate.rate()))
            .toList());
  }
}
