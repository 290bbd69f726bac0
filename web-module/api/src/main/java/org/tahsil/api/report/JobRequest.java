package org.tahsil.api.report;

import jakarta.validation.constraints.NotBlank;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.Read;
import org.tahsil.delinquency.Ageing;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportWish;
import org.tahsil.shared.outcome.Refusal;

/** A report to prepare in the background; parameters as those of the report itself. */
@Schema(name = "NewReportJob")
record JobRequest(
    @NotBlank @Schema(examples = "ageing-detail") String report,
    @NotBlank @Schema(examples = "pdf") String format,
    @Schema(description = "en or ar; default: by the header Accept-Language.")
        @Nullable String language,
    @Schema(examples = "2025-01-01") @Nullable String asOf,
    @Nullable String knownOn,
    @Nullable String compareWith,
    @Nullable String from,
    @Schema(description = "account or item.") @Nullable String basis,
    @Nullable String scheme,
    @Schema(description = "1 to 1000.") @Nullable Integer limit) {

  Report wanted() {
    return Report.of(report)
        .orElseThrow(() -> new RequestRefused(Refusal.unknown("report", report)));
  }

  Format as() {
    return Read.choice("format", format, Format.class);
  }

  Locale words(Locale usual) {
    return language == null ? usual : language(language);
  }

  static Locale language(String tag) {
    return switch (tag) {
      case "en" -> Locale.ENGLISH;
      case "ar" -> Language.ARABIC;
      default ->
          throw RequestRefused.malformed("LANGUAGE_INVALID", "language", tag, "Use en or ar.");
    };
  }

  ReportWish wish() {
    return new ReportWish(
        asOf == null ? null : Read.date("as_of", asOf),
        knownOn == null ? null : Read.date("known_on", knownOn),
        compareWith == null ? null : Read.date("compare_with", compareWith),
        from == null ? null : Read.date("from", from),
        basis == null ? null : Read.choice("basis", basis, Ageing.Basis.class),
        scheme,
        limit);
  }
}
