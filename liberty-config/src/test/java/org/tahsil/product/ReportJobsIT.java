package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of reports that are made in the background. */
@ExtendWith(RunningProduct.Start.class)
class ReportJobsIT {
  private static final String BOOK = "/api/v1/portfolios/OMT";
  private static final String DETAIL =
      "{\"report\": \"ageing-detail\", \"format\": \"%s\", \"as_of\": \"2025-01-01\"}";

  private final RunningProduct product;
  private final Client manager;

  ReportJobsIT(RunningProduct product) {
    this.product = product;
    manager = product.as("manager");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void theDocumentIsThatOfOneWhoWaits(String format) {
    PreparedReport report = PreparedReport.of(manager, BOOK, DETAIL.formatted(format));
    JsonObject job = report.completed();

    String waited =
        manager.get(BOOK + "/reports/ageing-detail?as_of=2025-01-01&format=" + format).body();
    HttpResponse<byte[]> document = report.document();
    assertThat(new String(document.body(), StandardCharsets.UTF_8)).isEqualTo(waited);
    assertThat(document.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("ageing-detail-OMT-2025-01-01." + format);
    assertThat(job.getInt("rows_written")).isEqualTo(52).isEqualTo(job.getInt("rows_expected"));
    assertThat(job.getInt("percent")).isEqualTo(100);
    assertThat(job.getJsonNumber("bytes").longValue()).isEqualTo(document.body().length);
    assertThat(Instant.parse(job.getString("expires_at")))
        .isEqualTo(Instant.parse(job.getString("ended_at")).plus(Duration.ofDays(7)));
  }

  @ParameterizedTest
  @CsvSource({"pdf, %PDF-", "xlsx, PK"})
  void printedFormatsCanBeHadInArabic(String format, String begin) {
    String wish =
        "{\"report\": \"ageing-by-branch\", \"format\": \"%s\", \"language\": \"ar\"}"
            .formatted(format);
    PreparedReport report = PreparedReport.of(manager, BOOK, wish);
    assertThat(report.completed().getString("language")).isEqualTo("ar");
    assertThat(new String(report.document().body(), StandardCharsets.ISO_8859_1)).startsWith(begin);
  }

  @Test
  void theSameKeyAsksOnce() {
    String wish = DETAIL.formatted("csv");
    String key = UUID.randomUUID().toString();
    List<String> places = List.of(1, 2).stream().map(time -> send(wish, key)).distinct().toList();
    assertThat(places).hasSize(1);
  }

  private String send(String wish, String key) {
    HttpResponse<String> answer =
        manager.send(
            manager
                .request(BOOK + "/report-jobs")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(wish)));
    assertThat(answer.statusCode()).isEqualTo(202);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void pagesOfTheListJoin() {
    for (int more = 0; more < 3; more++) {
      PreparedReport.of(manager, BOOK, DETAIL.formatted("csv")).completed();
    }
    JsonObject all = page("?limit=3");
    JsonObject first = page("?limit=2");
    JsonObject second = page("?limit=1&cursor=" + first.getString("next_cursor"));
    assertThat(second.getJsonArray("report_jobs").getJsonObject(0).getString("job_id"))
        .isEqualTo(all.getJsonArray("report_jobs").getJsonObject(2).getString("job_id"));
  }

  private JsonObject page(String query) {
    return Client.json(Reminders.ok(manager.get(BOOK + "/report-jobs" + query)));
  }

  @Test
  void oneThatWaitsForTheDatabaseStopsWithinSeconds() throws SQLException {
    try (Connection lock = product.database()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("lock table report_look in access exclusive mode");
      PreparedReport report = PreparedReport.of(manager, BOOK, DETAIL.formatted("pdf"));
      report.await("RUNNING");
      assertThat(report.document().statusCode()).isEqualTo(409);

      long began = System.nanoTime();
      assertThat(Client.json(Reminders.ok(report.cancel())).getBoolean("cancelling")).isTrue();
      report.await("CANCELLED");

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
      assertThat(report.document().statusCode()).isEqualTo(409);
      assertThat(report.cancel().statusCode()).as("again is fine").isEqualTo(200);
      lock.rollback();
    }
  }

  @Test
  void oneThatIsDoneCannotBeCancelled() {
    PreparedReport report = PreparedReport.of(manager, BOOK, DETAIL.formatted("csv"));
    report.completed();
    HttpResponse<String> answer = report.cancel();
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Client.json(answer).getString("code")).isEqualTo("REPORT_JOB_ENDED");
  }

  @Test
  void theJobOfAServerThatDiedIsTakenUpAgainAndNotForEver() throws SQLException {
    PreparedReport report = PreparedReport.of(manager, BOOK, DETAIL.formatted("csv"));
    report.completed();
    abandon(report, 1);
    JsonObject job = report.completed();
    assertThat(job.getInt("attempts")).isEqualTo(2);
    assertThat(report.document().statusCode()).isEqualTo(200);

    abandon(report, 3);
    assertThat(report.await("FAILED").getString("failure")).isEqualTo("SERVER_DIED");

    assertThat(report.again().statusCode()).isEqualTo(200);
    assertThat(report.completed().getInt("attempts")).isEqualTo(1);
    assertThat(Client.json(report.again()).getString("code")).isEqualTo("REPORT_JOB_COMPLETED");
  }

  /** As if a server had claimed the job so many times and died. */
  private void abandon(PreparedReport report, int attempts) throws SQLException {
    change(
        """
        with gone as (delete from report_chunk using report_job j
          where report_chunk.job_no = j.job_no and j.job_id = ?)
        update report_job set state = 'RUNNING', owner_boot = gen_random_uuid()::text,
          run_id = gen_random_uuid(), attempts = %1$d, deaths = %1$d - 1, bytes = null, ended_at = null,
          expires_at = null where job_id = ?
        """
            .formatted(attempts),
        report,
        2);
  }

  @Test
  void anExpiredDocumentIsGone() throws SQLException {
    PreparedReport report = PreparedReport.of(manager, BOOK, DETAIL.formatted("csv"));
    report.completed();
    change("update report_job set expires_at = now() where job_id = ?", report, 1);
    HttpResponse<byte[]> answer = report.document();
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("REPORT_EXPIRED");
  }

  private void change(String sql, PreparedReport report, int times) throws SQLException {
    UUID id = UUID.fromString(report.now().getString("job_id"));
    try (Connection connection = product.database();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 1; place <= times; place++) {
        statement.setObject(place, id);
      }
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void whatTheFiguresRefuseFailsWithTheirCode() {
    PreparedReport report =
        PreparedReport.of(
            manager,
            BOOK,
            "{\"report\": \"classification\", \"format\": \"csv\", \"scheme\": \"NIX\"}");
    assertThat(report.await("FAILED").getString("failure")).isEqualTo("UNKNOWN_SCHEME");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"report\": \"nix\", \"format\": \"csv\"}', 404, report",
    "'{\"report\": \"ageing-summary\", \"format\": \"docx\"}', 400, format",
    "'{\"report\": \"ageing-summary\", \"format\": \"pdf\", \"language\": \"fr\"}', 400, language",
    "'{\"report\": \"ageing-summary\", \"format\": \"pdf\", \"as_of\": \"2099-01-01\"}', 422, as_of",
    "'{\"report\": \"night-log\", \"format\": \"pdf\", \"basis\": \"item\"}', 400, basis",
    "'{\"report\": \"ageing-summary\"}', 400, format",
  })
  void aWishThatCannotBeMetNamesItsField(String wish, int status, String field) {
    HttpResponse<String> answer = manager.post(BOOK + "/report-jobs", wish);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Client.json(answer).getString("field")).isEqualTo(field);
  }
}
