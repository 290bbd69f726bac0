package org.tahsil.api.ageing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Ageing;

/** The ageing of a portfolio; amounts as strings in the one currency. */
@Schema(name = "Ageing")
record AgeingView(
    @Schema(examples = "OMT") String portfolio,
    LocalDate asOf,
    @Schema(description = "The end of knowledge asked for; null: now.") @Nullable LocalDate knownOn,
    @Schema(examples = "OMR") String currency,
    @Schema(enumeration = {"account", "item"}) String basis,
    List<Row> buckets,
    @Schema(description = "What stands in buckets of one day and more.", examples = "4294.300")
        String totalDelinquent,
    @Schema(examples = "9876.500") String total) {

  /** One bucket. */
  @Schema(name = "AgeingBucket")
  record Row(
      @Schema(enumeration = {"CURRENT", "0-30", "31-60", "61-90", "90+"}) String bucket,
      long count,
      @Schema(examples = "761.400") String outstanding) {}

  static AgeingView of(Ageing ageing) {
    return new AgeingView(
        ageing.portfolio().code().value(),
        ageing.asOf().date(),
        ageing.asOf().knownOn(),
        ageing.portfolio().currency().getCurrencyCode(),
        ageing.basis().name().toLowerCase(Locale.ROOT),
        ageing.buckets().stream()
            .map(row -> new Row(row.bucket().label(), row.count(), row.outstanding().plain()))
            .toList(),
        ageing.totalDelinquent().plain(),
        ageing.total().plain());
  }
}
