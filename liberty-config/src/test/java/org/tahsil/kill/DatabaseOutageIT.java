package org.tahsil.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahsil.launcher.OwnDatabase;
import org.tahsil.product.LauncherProcess;

/**
 * A database that dies in the middle of a night and comes back under a living server: the night
 * goes on under its id, nothing is done by hand, and what it leaves equals an undisturbed one.
 */
class DatabaseOutageIT {
  private static final Path BUILD = Path.of(System.getProperty("tahsil.build"));
  private static final LocalDate DATE = LocalDate.parse("2024-12-31");

  @Test
  void theNightGoesOnWhenItsDatabaseIsBack() throws Exception {
    try (OwnDatabase own = OwnDatabase.fresh(BUILD.resolve("it-outage-database"));
        LauncherProcess server =
            LauncherProcess.start(BUILD.resolve("it-outage"), variables(own))) {
      Twins twins = new Twins(server.awaitReady());
      ProcessHandle liberty = server.server();
      String night;
      try (Connection database = own.connect()) {
        for (String tenant : Twins.BOTH) {
          twins.loadWithClock(tenant, 1, database);
        }
        twins.endDay(Twins.CALM, DATE);
        new Waiting(database).night(Twins.CALM, DATE);
        twins.endDay(Twins.STRUCK, DATE);
        night = awaitUnits(database, 8);
      }

      own.kill();
      own.startAgain();

      try (Connection database = own.connect()) {
        Waiting waiting = new Waiting(database);
        waiting.night(Twins.STRUCK, DATE);
        assertThat(id(database)).isEqualTo(night);
        waiting.mails();
        assertThat(Difference.between(database).rows()).isEmpty();
      }
      assertThat(liberty.isAlive()).isTrue();
    }
  }

  /** Small units that last, so that the night is caught in the middle. */
  private static Map<String, String> variables(OwnDatabase own) {
    Map<String, String> variables = new HashMap<>(own.variables());
    variables.put("TAHSIL_NIGHT_UNIT", "20");
    variables.put("TAHSIL_NIGHT_PAUSE_MS", "200");
    variables.put("TAHSIL_MAIL_LOST_AFTER", "PT15S");
    variables.put("TAHSIL_MAIL_RETRY_WAITS", "PT1S,PT2S,PT5S,PT10S,PT30S");
    return variables;
  }

  /** Waits until the struck night has so many units done; its id. */
  private static String awaitUnits(Connection database, int units) throws Exception {
    String sql =
        """
        select count(done_at) from night_unit join night using (night_id)
        join portfolio using (portfolio_id) where tenant_id = ?
        """;
    long deadline = System.nanoTime() + 60_000_000_000L;
    long done = 0;
    while (done < units && System.nanoTime() < deadline) {
      done = Long.parseLong(one(database, sql));
    }
    assertThat(done).isGreaterThanOrEqualTo(units);
    assertThat(Twins.status(database, Twins.STRUCK, DATE)).isEqualTo("STARTED");
    return id(database);
  }

  private static String id(Connection database) throws SQLException {
    return one(
        database,
        "select night_id from night join portfolio using (portfolio_id) where tenant_id = ?");
  }

  private static String one(Connection database, String sql) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, Twins.STRUCK);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String value = row.getString(1);
        assertThat(row.next()).as("more than one night").isFalse();
        return value;
      }
    }
  }
}
