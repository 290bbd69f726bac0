package org.tahsil.batch.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.tahsil.reporting.Figures;
import org.tahsil.reporting.Imprint;
import org.tahsil.reporting.Press;
import org.tahsil.reporting.PrintOrder;
import org.tahsil.reporting.ReportLook;
import org.tahsil.reports.Look;
import org.tahsil.reports.ReportFormat;
import org.tahsil.reports.ReportRenderer;
import org.tahsil.reports.Sheet;

/** Writes CSV and JSON straight from the figures, PDF and XLSX through the one layout. */
@ApplicationScoped
public class DocumentPress implements Press {
  private static final ReportRenderer RENDERER = new ReportRenderer();

  @Override
  public void print(Figures figures, PrintOrder order, Imprint imprint, OutputStream out) {
    try {
      switch (order.format()) {
        case CSV -> CsvDocument.write(figures, out);
        case JSON -> JsonDocument.write(figures, out);
        case PDF -> RENDERER.render(sheet(figures, order, imprint), ReportFormat.PDF, out);
        case XLSX -> RENDERER.render(sheet(figures, order, imprint), ReportFormat.XLSX, out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Sheet sheet(Figures figures, PrintOrder order, Imprint imprint) {
    ReportLook look = imprint.look();
    return new SheetOf(figures, order, imprint.at()).sheet(new Look(look.accent(), look.logo()));
  }
}
