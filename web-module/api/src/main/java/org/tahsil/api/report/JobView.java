package org.tahsil.api.report;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.ReportJob;
import org.tahsil.reporting.ReportParameter;
import org.tahsil.reporting.ReportQuery;

/** A report that is made in the background. */
@Schema(name = "ReportJob")
record JobView(
    UUID jobId,
    @Schema(examples = "ageing-detail") String report,
    @Schema(examples = "pdf") String format,
    @Schema(enumeration = {"en", "ar"}) String language,
    @Schema(description = "Those that the report takes and that stand, by name.")
        Map<String, String> parameters,
    @Schema(enumeration = {"QUEUED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"}) String state,
    @Schema(description = "Whether somebody asked to cancel it.") boolean cancelling,
    String requestedBy,
    @Schema(description = "The schedule that asked for it; null: a person did.")
        @Nullable UUID scheduleId,
    @Schema(description = "How often a server took it; a server that dies leaves it to another.")
        int attempts,
    long rowsWritten,
    @Schema(description = "About how many will come; null: nobody can tell.")
        @Nullable Long rowsExpected,
    @Schema(description = "0 to 100; 100 only with the document.") int percent,
    @Nullable Long rowsPerSecond,
    @Schema(description = "Until all rows are written; null: nobody can tell.")
        @Nullable Long remainingSeconds,
    Instant queuedAt,
    @Nullable Instant beganAt,
    @Nullable Instant endedAt,
    @Schema(description = "When the document goes.") @Nullable Instant expiresAt,
    @Nullable Long bytes,
    @Schema(description = "A stable code.") @Nullable String failure) {

  /** A page, newest first. */
  @Schema(name = "ReportJobs")
  record Page(
      String portfolio,
      List<JobView> reportJobs,
      @Schema(description = "Null at the end.") @Nullable String nextCursor) {}

  static JobView of(ReportJob job, ReportJob.Progress progress) {
    Duration remaining = progress.remaining();
    return new JobView(
        job.id(),
        job.query().report().id(),
        job.order().format().extension(),
        job.order().language().getLanguage(),
        parameters(job.query()),
        job.state().name(),
        job.work().cancelling(),
        job.order().by(),
        job.schedule(),
        job.work().attempts(),
        job.work().rowsWritten(),
        job.work().rowsExpected(),
        progress.percent(),
        progress.rowsPerSecond(),
        remaining == null ? null : remaining.toSeconds(),
        job.times().queued(),
        job.times().began(),
        job.times().ended(),
        job.times().expires(),
        job.work().bytes(),
        job.work().failure());
  }

  private static Map<String, String> parameters(ReportQuery query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (ReportParameter parameter : query.report().parameters()) {
      Object value =
          switch (parameter) {
            case AS_OF -> query.asOf().date();
            case KNOWN_ON -> query.asOf().knownOn();
            case COMPARE_WITH -> query.compareWith();
            case FROM -> query.from();
            case BASIS -> query.basis().name().toLowerCase(Locale.ROOT);
            case SCHEME -> query.scheme();
            case LIMIT -> query.limit();
          };
      if (value != null) {
        parameters.put(parameter.key(), value.toString());
      }
    }
    return parameters;
  }
}
