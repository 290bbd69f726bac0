package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every report in every format: the sums of all are those of the ledger. */
@ExtendWith(RunningProduct.Start.class)
class ReportsApiIT {
  private static final String REPORTS = "/api/v1/portfolios/%s/reports/";
  private static final List<String> FORMATS = List.of("json", "csv", "xlsx", "pdf");
  private static final List<String> ALL =
      List.of(
          "ageing-summary",
          "ageing-detail",
          "ageing-by-product",
          "ageing-by-branch",
          "ageing-by-segment",
          "largest-exposures",
          "roll-rates",
          "delinquency-trend",
          "cures-and-relapses",
          "reconciliation",
          "night-log",
          "escalations",
          "settlements",
          "promises",
          "promises-by-month",
          "promises-by-agent",
          "promises-by-segment",
          "plans",
          "agent-productivity",
          "contact-decisions",
          "contact-rules",
          "overrides",
          "opt-outs",
          "contact-caps",
          "campaigns",
          "campaigns-by-step",
          "campaigns-by-channel",
          "campaigns-by-template",
          "campaigns-by-bucket");

  /** What items ask for at the end of a date, less what live allocations had paid by then. */
  private static final String LEDGER =
      """
      select sum(i.amount_minor - coalesce((
          select sum(l.amount_minor) from allocation l
          where l.account_id = i.account_id and l.item_no = i.item_no and l.undone_on is null
            and l.value_on <= ?::date), 0))
      from item i join account a using (account_id) join portfolio p using (portfolio_id)
      where p.code = ? and p.tenant_id = 'demo' and i.issued_on <= ?::date
      """;

  private final RunningProduct product;

  ReportsApiIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void theCatalogueNamesEveryReportInTheReadersLanguage() {
    JsonObject english = json("manager", "OMT", "", "en");
    JsonObject arabic = json("manager", "OMT", "", "ar");
    assertThat(english.getJsonArray("reports")).hasSize(ALL.size() + 1);
    for (String id : ALL) {
      assertThat(english.toString()).contains("\"" + id + "\"");
    }
    assertThat(arabic.toString()).contains("المطابقة").doesNotContain("Reconciliation");
  }

  @TestFactory
  Stream<DynamicTest> everyReportComesInEveryFormat() {
    return ALL.stream()
        .flatMap(
            id ->
                FORMATS.stream()
                    .map(format -> dynamicTest(id + "." + format, () -> comes(id, format))));
  }

  private void comes(String id, String format) {
    HttpResponse<byte[]> answer = bytes("OMT", id + "?as_of=2025-01-01&format=" + format);
    assertThat(answer.statusCode()).isEqualTo(200);
    String begin = new String(answer.body(), 0, 5, StandardCharsets.ISO_8859_1);
    assertThat(begin)
        .startsWith(
            switch (format) {
              case "pdf" -> "%PDF-";
              case "xlsx" -> "PK";
              case "csv" -> "portf";
              default -> "{\"rep";
            });
    keep(id + "." + format, answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "OMT, 2025-01-01, ageing-summary",
    "OMT, 2024-11-15, ageing-summary",
    "OMT, 2025-01-01, ageing-by-product",
    "OMT, 2024-11-15, ageing-by-branch",
    "OMT, 2025-01-01, ageing-by-segment",
    "OMT, 2025-01-01, largest-exposures?limit=1000",
    "MSM, 2025-01-01, ageing-summary?basis=item",
    "MSM, 2024-12-31, ageing-by-branch",
    "MSM, 2025-01-01, classification?scheme=RBI",
    "MSM, 2024-12-31, classification?scheme=RBI&compare_with=2024-12-01",
  })
  void theSumOfEveryFormatIsThatOfTheLedger(String book, String date, String report)
      throws Exception {
    BigDecimal ledger = ledger(book, date);
    String address = report + (report.contains("?") ? "&" : "?") + "as_of=" + date + "&format=";
    assertThat(ledger).isPositive();

    JsonObject json = Client.json(text(book, address + "json"));
    assertThat(new BigDecimal(json.getJsonObject("totals").getString("outstanding")))
        .isEqualByComparingTo(ledger);
    String[] csv = text(book, address + "csv").body().strip().split("\r\n", -1);
    int column = List.of(csv[0].split(",", -1)).indexOf("outstanding");
    assertThat(csv[csv.length - 1]).contains(",TOTAL,");
    assertThat(new BigDecimal(csv[csv.length - 1].split(",", -1)[column]))
        .isEqualByComparingTo(ledger);
    assertThat(numbers(bytes(book, address + "xlsx").body())).contains(ledger.stripTrailingZeros());
    assertThat(PdfText.of(bytes(book, address + "pdf").body())).contains(grouped(ledger, book));
  }

  @Test
  void theDetailSumsToWhatIsLateAndComesWithContacts() {
    JsonObject summary = Client.json(text("OMT", "ageing-summary?as_of=2025-01-01&format=json"));
    JsonObject detail = Client.json(text("OMT", "ageing-detail?as_of=2025-01-01&format=json"));
    assertThat(detail.getJsonObject("totals").getString("outstanding"))
        .isEqualTo(summary.getJsonObject("highlights").getString("total_delinquent"))
        .isEqualTo("4294.300");
    assertThat(detail.getInt("lines")).isEqualTo(52);
    assertThat(detail.getJsonArray("rows").toString()).containsPattern("2024-\\d\\d-\\d\\d [A-Z]+");
  }

  @Test
  void anotherDateStandsBeside() {
    JsonObject report =
        Client.json(
            text("OMT", "ageing-summary?as_of=2025-01-01&compare_with=2024-12-01&format=json"));
    JsonObject before = Client.json(text("OMT", "ageing-summary?as_of=2024-12-01&format=json"));
    JsonObject totals = report.getJsonObject("totals");
    assertThat(totals.getString("outstanding_before"))
        .isEqualTo(before.getJsonObject("totals").getString("outstanding"));
    assertThat(new BigDecimal(totals.getString("change")))
        .isEqualByComparingTo(
            new BigDecimal(totals.getString("outstanding"))
                .subtract(new BigDecimal(totals.getString("outstanding_before"))));
  }

  @Test
  void everyCheckOfTheLedgerAgrees() {
    JsonObject report = Client.json(text("OMT", "reconciliation?as_of=2025-01-01&format=json"));
    assertThat(report.getJsonObject("highlights").getInt("differ")).isZero();
    assertThat(report.getJsonObject("highlights").getInt("agree")).isGreaterThanOrEqualTo(5);
  }

  @Test
  void theHeaderAcceptChoosesTheFormat() {
    HttpResponse<String> csv =
        product
            .as("manager")
            .send(
                product
                    .as("manager")
                    .request(REPORTS.formatted("OMT") + "ageing-summary")
                    .header("Accept", "text/csv")
                    .GET());
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body()).startsWith("portfolio,as_of,currency,bucket");
  }

  @ParameterizedTest
  @CsvSource({
    "ageing-summary?as_of=2099-01-01, 422, as_of",
    "ageing-summary?as_of=2025-02-30, 400, as_of",
    "ageing-summary?as_of=2024-12-01&compare_with=2024-12-01, 422, compare_with",
    "ageing-summary?from=2024-12-01, 400, from",
    "ageing-summary?format=docx, 400, format",
    "roll-rates?as_of=2024-12-01&from=2024-12-01, 422, from",
    "delinquency-trend?as_of=2024-12-01&from=2024-01-01, 422, from",
    "largest-exposures?limit=0, 400, limit",
    "classification?scheme=NIX, 404, scheme",
    "classification, 400, scheme",
    "nix, 404, report",
  })
  void whatCannotBeMadeNamesItsField(String address, int status, String field) {
    HttpResponse<String> answer = text("OMT", address);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Client.json(answer).getString("field")).isEqualTo(field);
  }

  private HttpResponse<String> text(String book, String report) {
    return product.as("manager").get(REPORTS.formatted(book) + report);
  }

  private HttpResponse<byte[]> bytes(String book, String report) {
    return product.as("manager").bytes(REPORTS.formatted(book) + report);
  }

  private JsonObject json(String user, String book, String report, String language) {
    String address = REPORTS.formatted(book).replaceAll("/$", "") + report;
    Client client = product.as(user);
    return Client.json(
        client.send(client.request(address).header("Accept-Language", language).GET()));
  }

  private BigDecimal ledger(String book, String date) throws SQLException {
    try (Connection connection = product.database();
        PreparedStatement sum = connection.prepareStatement(LEDGER)) {
      sum.setString(1, date);
      sum.setString(2, book);
      sum.setString(3, date);
      try (ResultSet found = sum.executeQuery()) {
        found.next();
        return BigDecimal.valueOf(found.getLong(1), book.equals("OMT") ? 3 : 2);
      }
    }
  }

  private static String grouped(BigDecimal amount, String book) {
    String pattern = book.equals("MSM") ? "#,##,##0.00" : "#,##0.000";
    return new com.ibm.icu.text.DecimalFormat(
            pattern, com.ibm.icu.text.DecimalFormatSymbols.getInstance(java.util.Locale.US))
        .format(amount);
  }

  /** The numbers in the cells of a workbook. */
  private static List<BigDecimal> numbers(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("report", ".xlsx");
    Files.write(file, workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String sheet =
          new String(
              zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      return java.util.regex.Pattern.compile("<v>([0-9.]+)</v>")
          .matcher(sheet)
          .results()
          .map(found -> new BigDecimal(found.group(1)).stripTrailingZeros())
          .toList();
    } finally {
      Files.delete(file);
    }
  }

  /** Leaves the document to be looked at. */
  static void keep(String name, byte[] content) {
    try {
      Files.write(Files.createDirectories(Path.of("target", "reports")).resolve(name), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
