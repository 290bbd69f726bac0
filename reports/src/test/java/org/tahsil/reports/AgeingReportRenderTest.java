package org.tahsil.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AgeingReportRenderTest {
  private static final ReportRenderer RENDERER = new ReportRenderer();

  @Test
  void thePdfGroupsAmountsAndNamesPortfolioDateAndPages() throws IOException {
    String text = pdfText(report("OMR", 60));
    assertThat(text)
        .contains("Muscat telecom", "As of 2025-01-01", "1,177.500", "4,294.300", "Page 1 of");
    assertThat(text).contains("ACC-59", "2024-12-20 SMS DELIVERED", "No contact recorded");
  }

  @Test
  void longNamesAreWrappedAndNotCutOff() throws IOException {
    String text = pdfText(report("OMR", 6)).replaceAll("\\s", "");
    assertThat(text)
        .contains("POSTPAID_FAMILY_WITH_HANDSET_AND_ROAMING")
        .contains("Asia/Muscat,maryam.al.balushi");
  }

  @Test
  void rupeesAreGroupedTheIndianWay() throws IOException {
    assertThat(pdfText(report("INR", 1))).contains("12,34,567.89");
  }

  @Test
  void anEmptyPortfolioStillHasItsTable() throws IOException {
    assertThat(pdfText(report("OMR", 0))).contains("Total delinquent", "0 accounts");
  }

  @Test
  void theWorkbookHasRealNumbersAndNeutralText() throws IOException {
    String sheet = sheet(render(report("OMR", 3), ReportFormat.XLSX));
    assertThat(sheet).contains("<v>1177.5</v>").contains("=cmd()").doesNotContain("<f>");
  }

  @Test
  void theLendersColourAndLogoArePrinted() throws IOException {
    BufferedImage picture = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    Look look = new Look("#0F766E", Base64.getEncoder().encodeToString(png.toByteArray()));
    byte[] pdf = render(report("OMR", 5, look), ReportFormat.PDF);
    assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/Width 60");
    assertThat(new String(render(report("OMR", 6), ReportFormat.PDF), StandardCharsets.ISO_8859_1))
        .doesNotContain("/Width 60");
    assertThat(sheet(render(report("OMR", 5, look), ReportFormat.XLSX))).contains("0F766E");
    assertThat(sheet(render(report("OMR", 6), ReportFormat.XLSX)))
        .contains("1D4ED8")
        .doesNotContain("0F766E");
  }

  private static AgeingReport report(String currency, int accounts) {
    return report(currency, accounts, Look.HOUSE);
  }

  private static AgeingReport report(String currency, int accounts, Look look) {
    Currency unit = Currency.getInstance(currency);
    int digits = unit.getDefaultFractionDigits();
    List<AgeingReport.AccountRow> rows = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      rows.add(
          new AgeingReport.AccountRow(
              i < accounts / 2 ? "90+" : "31-60",
              "ACC-" + i,
              i % 7 == 3 ? "مريم الهاشمي" : i == 2 ? "=cmd()" : "Customer " + i,
              i == 4 ? "POSTPAID_FAMILY_WITH_HANDSET_AND_ROAMING" : "HANDSET_INSTALMENT",
              91 + i,
              new BigDecimal("1234567.89").setScale(digits),
              new BigDecimal("1234567.89").setScale(digits),
              i % 2 == 0
                  ? List.of()
                  : List.of(
                      new AgeingReport.Contact(LocalDate.of(2024, 12, 20), "SMS", "DELIVERED"))));
    }
    return new AgeingReport(
        "Muscat telecom (OMT)",
        LocalDate.of(2025, 1, 1),
        unit,
        "account",
        "2025-01-01 14:00 Asia/Muscat, maryam.al.balushi",
        List.of(
            bucket("CURRENT", 98, "3000.000", "0.411"),
            bucket("0-30", 18, "761.400", "0.104"),
            bucket("31-60", 15, "1177.500", "0.161"),
            bucket("61-90", 12, "1269.000", "0.174"),
            bucket("90+", 7, "1086.400", "0.149")),
        new BigDecimal("4294.300"),
        new BigDecimal("7294.300"),
        rows,
        accounts,
        look);
  }

  private static AgeingReport.BucketRow bucket(
      String name, long count, String outstanding, String share) {
    return new AgeingReport.BucketRow(
        name, count, new BigDecimal(outstanding), new BigDecimal(share));
  }

  private static byte[] render(AgeingReport report, ReportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RENDERER.render(report, format, out);
    Path folder = Files.createDirectories(Path.of("target", "rendered"));
    String name = "ageing-" + report.currency() + "-" + report.accounts().size();
    Files.write(folder.resolve(name + "." + format.extension()), out.toByteArray());
    return out.toByteArray();
  }

  private static String pdfText(AgeingReport report) throws IOException {
    try (PdfReader reader = new PdfReader(render(report, ReportFormat.PDF))) {
      StringBuilder text = new StringBuilder();
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(extractor.getTextFromPage(page)).append('\n');
      }
      return text.toString();
    }
  }

  private static String sheet(byte[] workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }
}
