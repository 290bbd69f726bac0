package org.tahsil.web;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.Ageing;
import org.tahsil.reporting.AgeingSheet;
import org.tahsil.reports.AgeingReport;
import org.tahsil.reports.Look;
import org.tahsil.reports.ReportFormat;
import org.tahsil.reports.ReportRenderer;

/** The ageing sheet as PDF or XLSX. */
public final class AgeingDocument {
  private static final ReportRenderer RENDERER = new ReportRenderer();

  private AgeingDocument() {}

  /**
   * Writes the document.
   *
   * @param prepared when and by whom, printed in the footer
   */
  public static void write(
      AgeingSheet sheet, String prepared, ReportFormat format, OutputStream out) {
    RENDERER.render(report(sheet, prepared), format, out);
  }

  /** The name under which a browser saves it: {@code ageing-OMT-2025-01-01.pdf}. */
  public static String fileName(AgeingSheet sheet, String extension) {
    Ageing ageing = sheet.ageing();
    String code = ageing.portfolio().code().value().replaceAll("[^A-Za-z0-9_-]", "_");
    return "ageing-%s-%s.%s".formatted(code, ageing.asOf().date(), extension);
  }

  static AgeingReport report(AgeingSheet sheet, String prepared) {
    Ageing ageing = sheet.ageing();
    Portfolio portfolio = ageing.portfolio();
    return new AgeingReport(
        portfolio.name() + " (" + portfolio.code() + ")",
        ageing.asOf().date(),
        portfolio.currency(),
        ageing.basis().name().toLowerCase(Locale.ROOT),
        prepared,
        ageing.buckets().stream().map(row -> bucket(row, ageing.total().amount())).toList(),
        ageing.totalDelinquent().amount(),
        ageing.total().amount(),
        sheet.lines().stream().map(AgeingDocument::account).toList(),
        sheet.delinquentAccounts(),
        new Look(sheet.look().accent(), sheet.look().logo()));
  }

  private static AgeingReport.BucketRow bucket(Ageing.Row row, BigDecimal total) {
    BigDecimal outstanding = row.outstanding().amount();
    BigDecimal share =
        total.signum() == 0
            ? BigDecimal.ZERO
            : outstanding.divide(total, 6, RoundingMode.HALF_EVEN);
    return new AgeingReport.BucketRow(row.bucket().label(), row.count(), outstanding, share);
  }

  private static AgeingReport.AccountRow account(AgeingSheet.Line line) {
    AccountLine account = line.account();
    List<AgeingReport.Contact> contacts =
        line.contacts().stream()
            .map(
                contact ->
                    new AgeingReport.Contact(contact.on(), contact.channel(), contact.outcome()))
            .toList();
    return new AgeingReport.AccountRow(
        account.bucket().label(),
        account.ref().value(),
        account.customerName(),
        account.product(),
        account.daysPastDue(),
        account.overdue().amount(),
        account.outstanding().amount(),
        contacts);
  }
}
