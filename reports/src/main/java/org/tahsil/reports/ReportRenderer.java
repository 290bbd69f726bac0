package org.tahsil.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Renders reports; the only door to JasperReports. Thread-safe. */
public final class ReportRenderer {
  private static final Set<String> GROUNDS = Set.of("stripe", "head", "band");

  /**
   * Writes the ageing report.
   *
   * @throws ReportFailedException if it cannot be laid out or written
   */
  public void render(AgeingReport report, ReportFormat format, OutputStream out) {
    try {
      JasperPrint print =
          JasperFillManager.fillReport(
              coloured(load("ageing.jasper"), report.look()),
              parameters(report, format),
              new RecordSource<>(AgeingReport.AccountRow.class, report.accounts()));
      print.setName("Ageing " + report.portfolio() + " " + report.asOf());
      export(print, format, out);
    } catch (JRException e) {
      throw new ReportFailedException("the ageing report of " + report.asOf() + " failed", e);
    }
  }

  /**
   * Writes a sheet.
   *
   * @throws ReportFailedException if it cannot be laid out or written
   */
  public void render(Sheet sheet, ReportFormat format, OutputStream out) {
    try {
      switch (format) {
        case PDF -> SheetPdf.write(sheet, out);
        case XLSX -> SheetXlsx.write(sheet, out);
      }
    } catch (JRException | IOException e) {
      throw new ReportFailedException("the report " + sheet.heading().title() + " failed", e);
    }
  }

  /** A report of one's own in the lender's colour, also where a style is the parent of others. */
  private static JasperReport coloured(JasperReport report, Look look) {
    for (JRStyle style : report.getStyles()) {
      if (GROUNDS.contains(style.getName())) {
        style.setBackcolor(look.colour());
        style.setForecolor(look.ink());
      }
    }
    return report;
  }

  private static Map<String, Object> parameters(AgeingReport report, ReportFormat format)
      throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    int digits = report.currency().getDefaultFractionDigits();
    parameters.put("REPORT", report);
    parameters.put("MONEY_PATTERN", digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits));
    parameters.put("BUCKETS", List.copyOf(report.buckets()));
    parameters.put("CHART", new BucketChart(report.buckets()));
    SheetPdf.logo(report.look()).ifPresent(picture -> parameters.put(SheetLayout.LOGO, picture));
    parameters.put(JRParameter.REPORT_LOCALE, Locale.ENGLISH);
    parameters.put(JRParameter.IS_IGNORE_PAGINATION, format == ReportFormat.XLSX);
    if (report.currency().getCurrencyCode().equals("INR")) {
      parameters.put(JRParameter.REPORT_FORMAT_FACTORY, new IndianGrouping());
    }
    return parameters;
  }

  private static void export(JasperPrint print, ReportFormat format, OutputStream out)
      throws JRException {
    switch (format) {
      case PDF -> pdf(print, out);
      case XLSX -> xlsx(print, out);
    }
  }

  private static void pdf(JasperPrint print, OutputStream out) throws JRException {
    JRPdfExporter exporter = new JRPdfExporter();
    SimplePdfExporterConfiguration configuration = new SimplePdfExporterConfiguration();
    configuration.setTagged(true);
    configuration.setCompressed(true);
    configuration.setTagLanguage("EN");
    configuration.setMetadataTitle(print.getName());
    configuration.setDisplayMetadataTitle(true);
    exporter.setConfiguration(configuration);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.exportReport();
  }

  private static void xlsx(JasperPrint print, OutputStream out) throws JRException {
    JRXlsxExporter exporter = new JRXlsxExporter();
    SimpleXlsxReportConfiguration configuration = new SimpleXlsxReportConfiguration();
    configuration.setDetectCellType(true);
    configuration.setOnePagePerSheet(false);
    configuration.setWhitePageBackground(false);
    configuration.setRemoveEmptySpaceBetweenRows(true);
    configuration.setSheetNames(new String[] {"Ageing"});
    exporter.setConfiguration(configuration);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.exportReport();
  }

  private static JasperReport load(String name) {
    try (InputStream compiled = ReportRenderer.class.getResourceAsStream(name)) {
      return (JasperReport) JRLoader.loadObject(compiled);
    } catch (IOException | JRException e) {
      throw new ReportFailedException("the report " + name + " is not in the build", e);
    }
  }
}
