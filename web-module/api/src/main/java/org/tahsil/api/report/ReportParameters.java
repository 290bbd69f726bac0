package org.tahsil.api.report;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.Ageing;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.ReportWish;

/** What a report is asked for; each takes those that the catalogue names. */
@NullUnmarked
public class ReportParameters {
  @QueryParam("as_of")
  @Parameter(description = "End of this date; default: the business date.", example = "2025-01-01")
  @Nullable LocalDate asOf;

  @QueryParam("known_on")
  @Parameter(
      description =
          "By what was known at the end of this business date; default: what is known now.")
  @Nullable LocalDate knownOn;

  @QueryParam("compare_with")
  @Parameter(description = "Another date, whose figures stand beside.")
  @Nullable LocalDate compareWith;

  @QueryParam("from")
  @Parameter(description = "Beginning of the period; default: a month before as_of.")
  @Nullable LocalDate from;

  @QueryParam("basis")
  @Parameter(description = "account (default) or item.")
  Ageing.@Nullable Basis basis;

  @QueryParam("scheme")
  @Parameter(description = "The scheme that classes; default: RBI.")
  @Nullable String scheme;

  @QueryParam("limit")
  @Parameter(description = "How many lines at most, 1 to 1000; default: 50.")
  @Nullable Integer limit;

  @QueryParam("format")
  @Parameter(description = "json, csv, xlsx or pdf; default: by the header Accept, else json.")
  @Nullable Format format;

  ReportWish wish() {
    return new ReportWish(asOf, knownOn, compareWith, from, basis, scheme, limit);
  }
}
