package org.tahsil.api.scheme;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Schemes;

/** Counts and amounts by class; amounts as strings in the one currency. */
@Schema(name = "ClassSummary")
record ClassSummaryView(
    @Schema(examples = "MSM") String portfolio,
    @Schema(examples = "RBI") String scheme,
    LocalDate asOf,
    @Schema(description = "The end of knowledge asked for; null: now.") @Nullable LocalDate knownOn,
    @Schema(examples = "INR") String currency,
    List<Row> classes) {

  /** One class. */
  @Schema(name = "ClassRow")
  record Row(@Schema(examples = "SMA-1") String name, long count, String outstanding) {}

  static ClassSummaryView of(Schemes.Summary summary) {
    return new ClassSummaryView(
        summary.portfolio().code().value(),
        summary.scheme().code(),
        summary.asOf().date(),
        summary.asOf().knownOn(),
        summary.portfolio().currency().getCurrencyCode(),
        summary.rows().stream()
            .map(row -> new Row(row.name(), row.count(), row.outstanding().plain()))
            .toList());
  }
}
