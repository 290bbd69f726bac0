package org.tahsil.reports;

import java.io.OutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRSwapFileVirtualizer;
import net.sf.jasperreports.engine.util.JRSwapFile;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.util.RendererUtil;

/** Prints sheets. Beyond some pages they wait in a temporary file, which goes with the report. */
final class SheetPdf {
  private static final int PAGES_IN_MEMORY = 200;

  /**
   * The tags of longer documents take longer than everything else and most of the file's room; the
   * same figures come as XLSX and CSV.
   */
  private static final int PAGES_TAGGED = 500;

  private static final int SWAP_BLOCK = 16 * 1024;
  private static final int SWAP_GROWTH = 256;

  private SheetPdf() {}

  static void write(Sheet sheet, OutputStream out) throws JRException {
    JRSwapFile swap = new JRSwapFile(System.getProperty("java.io.tmpdir"), SWAP_BLOCK, SWAP_GROWTH);
    JRSwapFileVirtualizer virtualizer = new JRSwapFileVirtualizer(PAGES_IN_MEMORY, swap, true);
    try {
      Map<String, Object> parameters = parameters(sheet);
      parameters.put(JRParameter.REPORT_VIRTUALIZER, virtualizer);
      JasperPrint print =
          JasperFillManager.fillReport(
              JasperCompileManager.compileReport(SheetLayout.of(sheet)),
              parameters,
              new SheetRows(sheet));
      print.setName(sheet.heading().title());
      virtualizer.setReadOnly(true);
      export(print, sheet, out);
    } finally {
      virtualizer.cleanup();
    }
  }

  private static Map<String, Object> parameters(Sheet sheet) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
    if (!sheet.bars().isEmpty()) {
      parameters.put(SheetLayout.CHART, new BarChart(sheet));
    }
    logo(sheet.look()).ifPresent(picture -> parameters.put(SheetLayout.LOGO, picture));
    return parameters;
  }

  /** The picture of a look, to be printed. */
  static Optional<Renderable> logo(Look look) throws JRException {
    String logo = look.logo();
    return logo == null
        ? Optional.empty()
        : Optional.of(
            RendererUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getRenderable(Base64.getDecoder().decode(logo)));
  }

  /** Whether a document of so many pages is tagged for screen readers. */
  static boolean isTagged(int pages) {
    return pages <= PAGES_TAGGED;
  }

  private static void export(JasperPrint print, Sheet sheet, OutputStream out) throws JRException {
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setTagged(isTagged(print.getPages().size()));
    configuration.setCompressed(true);
    configuration.setTagLanguage(sheet.words().language());
    configuration.setMetadataTitle(sheet.heading().title());
    configuration.setDisplayMetadataTitle(true);
    JRPdfExporter exporter = new JRPdfExporter();
    exporter.setConfiguration(configuration);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.exportReport();
  }
}
