package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report whose server is killed while it is made. */
class KilledReportIT {
  private static final Path DATA =
      Path.of(System.getProperty("tahsil.build")).resolve("it-report-killed");
  private static final String BOOK = "/api/v1/portfolios/KILLED";
  private static final Map<String, String> QUIET =
      Map.of(
          "TAHSIL_DEMO", "false",
          "TAHSIL_TENANT", "acme",
          "TAHSIL_ADMIN_USER", "first",
          "TAHSIL_ADMIN_PASSWORD", "a long password");

  @Test
  void theNextStartMakesIt() throws Exception {
    String address;
    try (LauncherProcess killed = LauncherProcess.start(DATA, QUIET)) {
      Client admin = client(killed.awaitReady());
      admin.post(
          "/api/v1/portfolios",
          """
          {"code": "KILLED", "name": "Killed", "currency": "OMR", "time_zone": "Asia/Muscat"}
          """);
      address = underWayWhenKilled(killed, admin);
    }
    try (LauncherProcess next = LauncherProcess.start(DATA, QUIET)) {
      PreparedReport report = new PreparedReport(client(next.awaitReady()), address);
      JsonObject job = report.completed();
      assertThat(job.getInt("attempts")).isEqualTo(2);
      assertThat(new String(report.document().body(), StandardCharsets.UTF_8))
          .contains("KILLED,2025-01-01,OMR,TOTAL,");
    }
  }

  /** The address of a report that waits for a lock in the database when its server is killed. */
  private static String underWayWhenKilled(LauncherProcess killed, Client admin) throws Exception {
    try (Connection lock = killed.database()) {
      lock.setAutoCommit(false);
      lock.createStatement().execute("lock table report_look in access exclusive mode");
      PreparedReport report =
          PreparedReport.of(
              admin,
              BOOK,
              "{\"report\": \"ageing-summary\", \"format\": \"csv\", \"as_of\": \"2025-01-01\"}");
      assertThat(report.await("RUNNING").getInt("attempts")).isEqualTo(1);
      killed.server().destroyForcibly();
      killed.signal("KILL");
      killed.awaitEnd(Duration.ofSeconds(90));
      return report.address();
    }
  }

  private static Client client(String baseUrl) {
    return new Client(HttpClient.newHttpClient(), baseUrl, "first:a long password");
  }
}
