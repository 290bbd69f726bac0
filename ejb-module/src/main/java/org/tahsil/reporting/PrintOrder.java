package org.tahsil.reporting;

import java.util.Locale;

/**
 * How a report is wanted.
 *
 * @param language of the words, English or Arabic; CSV and JSON know none
 * @param by for whom it is made, printed at the foot
 */
public record PrintOrder(Format format, Locale language, String by) {

  /** What it can be written as. */
  public enum Format {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    /** The end of a file's name. */
    public String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The name of the file: {@code ageing-summary-OMT-2025-01-01.pdf}. */
  public String fileName(ReportQuery query) {
    return "%s-%s-%s.%s"
        .formatted(
            query.report().id(),
            query.portfolio().code().value().replaceAll("[^A-Za-z0-9_-]", "_"),
            query.asOf().date(),
            format.extension());
  }
}
