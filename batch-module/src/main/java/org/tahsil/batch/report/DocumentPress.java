package org.tahsil.batch.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Press;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reports.Look;
import org.tahsil.reports.ReportFormat;
import org.tahsil.reports.ReportRenderer;

/** Writes CSV and JSON straight from the figures, PDF and XLSX through the one layout. */
@ApplicationScoped
public class DocumentPress implements Press {
  private static final ReportRenderer RENDERER = new ReportRenderer();

  @Override
  public void print(Figures figures, PrintOrder order, Instant at, OutputStream out) {
    try {
      switch (order.format()) {
        case CSV -> CsvDocument.write(figures, out);
        case JSON -> JsonDocument.write(figures, out);
        case PDF ->
            RENDERER.render(
                new SheetOf(figures, order, at).sheet(Look.HOUSE), ReportFormat.PDF, out);
        case XLSX ->
            RENDERER.render(
                new SheetOf(figures, order, at).sheet(Look.HOUSE), ReportFormat.XLSX, out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
