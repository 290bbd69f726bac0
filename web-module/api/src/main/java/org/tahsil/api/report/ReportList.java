package org.tahsil.api.report;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.reporting.PrintOrder.Format;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportParameter;
import org.tahsil.reporting.ReportWords;

/** The reports that can be asked for. */
@Schema(name = "Reports")
record ReportList(String portfolio, List<Entry> reports) {

  /** A report. */
  @Schema(name = "Report")
  record Entry(
      @Schema(examples = "ageing-summary") String id,
      @Schema(description = "In the reader's language.") String title,
      @Schema(description = "The question that it answers, in the reader's language.")
          String answers,
      @Schema(description = "The parameters that it takes beside format.") List<String> parameters,
      List<String> formats) {}

  static ReportList of(String portfolio, ReportWords words) {
    List<String> formats = Arrays.stream(Format.values()).map(Format::extension).toList();
    return new ReportList(
        portfolio,
        Arrays.stream(Report.values())
            .map(
                report ->
                    new Entry(
                        report.id(),
                        words.title(report),
                        words.answers(report),
                        report.parameters().stream().map(ReportParameter::key).toList(),
                        formats))
            .toList());
  }
}
