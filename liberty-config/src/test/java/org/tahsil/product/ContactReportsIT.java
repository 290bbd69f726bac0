package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reports on contacts in every format, against the log of decisions. */
@ExtendWith(RunningProduct.Start.class)
class ContactReportsIT {
  private static final String REPORTS = Belongings.OMT + "/reports/";

  /** The days of the reports in the portfolio's time zone. */
  private static final String PERIOD =
      "(d.at at time zone p.time_zone)::date between '2024-06-01'"
          + " and (p.simulated_now at time zone p.time_zone)::date";

  private static final String LOG =
      """
      select count(*) filter (where d.verdict = 'ALLOW'),
        count(*) filter (where d.verdict = 'ALLOW_WITH_WARNING'),
        count(*) filter (where d.verdict = 'BLOCK'), count(*)
      from contact_decision d join portfolio p using (portfolio_id)
      where p.code = 'OMT' and p.tenant_id = 'demo' and
      """
          + PERIOD;

  private static final String BLOCKED =
      """
      select count(*) from contact_decision d join portfolio p using (portfolio_id)
      where p.code = 'OMT' and p.tenant_id = 'demo'
        and d.findings ~ '"rule":"THIRD_PARTY"[^}]*"outcome":"BLOCKED"' and
      """
          + PERIOD;

  private final RunningProduct product;

  ContactReportsIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void theCountsOfEveryFormatAreThoseOfTheLog() throws Exception {
    decide();
    List<Long> log = numbers(LOG);
    assertThat(log.get(3)).isGreaterThanOrEqualTo(24);
    assertThat(log.get(2)).isGreaterThanOrEqualTo(12);

    JsonObject totals =
        Client.json(product.as("manager").get(report("contact-decisions", "json")))
            .getJsonObject("totals");
    assertThat(
            List.of(
                (long) totals.getInt("contacts_allowed"),
                (long) totals.getInt("contacts_warned"),
                (long) totals.getInt("contacts_blocked"),
                (long) totals.getInt("contacts_decided")))
        .isEqualTo(log);
    String sums = log.stream().map(String::valueOf).collect(Collectors.joining(","));
    assertThat(product.as("manager").get(report("contact-decisions", "csv")).body().strip())
        .endsWith(",TOTAL,," + sums);
    String pdf = PdfText.of(document("contact-decisions", "pdf", "en"));
    assertThat(pdf.replaceAll("\\s+", " "))
        .contains("Total " + grouped(log))
        .contains("Allowed with a warning");
    assertThat(document("contact-decisions", "xlsx", "en")).isNotEmpty();
  }

  @Test
  void aRuleStandsWithPackAndClauseAsOftenAsItBlocked() throws Exception {
    decide();
    JsonObject rule =
        Client.json(product.as("manager").get(report("contact-rules", "json")))
            .getJsonArray("rows")
            .getValuesAs(JsonObject.class)
            .stream()
            .filter(row -> row.getString("rule").equals("THIRD_PARTY"))
            .findFirst()
            .orElseThrow();
    assertThat(rule.getInt("rule_blocked")).isEqualTo(numbers(BLOCKED).get(0).intValue());
    assertThat(rule.getString("pack")).isEqualTo("CORE:2");
    assertThat(rule.getString("clause")).contains("may learn of the debt");
    assertThat(PdfText.of(document("contact-rules", "pdf", "en"))).contains("THIRD_PARTY");
  }

  @Test
  void anOptOutIsToldWithItsDelayAndNothingWentOutAfterIt() {
    optOut();
    JsonObject report = Client.json(product.as("manager").get(report("opt-outs", "json")));
    assertThat(report.getJsonObject("highlights").getInt("opt_outs_of_nobody")).isPositive();
    assertThat(report.getJsonArray("rows").getValuesAs(JsonObject.class))
        .filteredOn(row -> row.isNull("customer_ref"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.getString("opt_out_way")).isEqualTo("WORD");
              assertThat(row.getInt("delay_seconds")).isBetween(0, 60);
              assertThat(row.getInt("messages_after")).isZero();
            });
  }

  @Test
  void anArabicHeadingKeepsItsDatesInTheirOrder() throws IOException {
    Path file = Files.createTempFile("report", ".xlsx");
    Files.write(file, document("contact-decisions", "xlsx", "ar"));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String texts =
          new String(
              zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(texts).contains("&#x200e;2024-06-01&#x200e;", "&#x200e;2025-01-01&#x200e;");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void eachIsPrintedInBothLanguages() {
    decide();
    optOut();
    for (String id :
        List.of("contact-decisions", "contact-rules", "overrides", "opt-outs", "contact-caps")) {
      for (String language : List.of("en", "ar")) {
        byte[] pdf = document(id, "pdf", language);
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        ReportsApiIT.keep(id + "-" + language + ".pdf", pdf);
      }
    }
  }

  private static String grouped(List<Long> numbers) {
    return numbers.stream()
        .map(each -> String.format(Locale.ROOT, "%,d", each))
        .collect(Collectors.joining(" "));
  }

  /** From a number that nobody has. */
  private void optOut() {
    Client admin = product.as("admin");
    Reminders.ok(
        admin.post(
            Belongings.OMT + "/inbound-texts",
            """
            {"channel": "SMS", "sender": "+968 9999 0001", "text": "STOP", "at": "%s",
             "reference": "REPORT-%s"}
            """
                .formatted(Instant.now(), UUID.randomUUID())));
  }

  /** Twelve calls to customers and twelve to relatives; the same however often it is called. */
  private void decide() {
    Client admin = product.as("admin");
    for (int i = 1; i <= 12; i++) {
      for (String to : List.of("CUSTOMER", "RELATIVE")) {
        String call =
            ContactDecisions.call("REPORT-" + to + i, "+968 1000 10" + (10 + i))
                .replace("\"CUST_OMT_00002\"", "\"CUST_OMT_0000" + (1 + i % 9) + "\"")
                .replace("\"record\"", "\"to\": \"" + to + "\", \"record\"");
        ContactDecisions.kept(admin, call);
      }
    }
  }

  private static String report(String id, String format) {
    return REPORTS
        + id
        + "?format="
        + format
        + (id.equals("contact-caps") ? "" : "&from=2024-06-01");
  }

  private byte[] document(String id, String format, String language) {
    return product.as("manager").bytes(report(id, format), language).body();
  }

  private List<Long> numbers(String sql) throws SQLException {
    try (Connection connection = product.database();
        PreparedStatement ask = connection.prepareStatement(sql);
        ResultSet row = ask.executeQuery()) {
      row.next();
      List<Long> numbers = new ArrayList<>();
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        numbers.add(row.getLong(column));
      }
      return numbers;
    }
  }
}
