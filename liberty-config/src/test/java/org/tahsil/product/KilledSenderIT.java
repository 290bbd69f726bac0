package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that is killed after the mail server has the mail, and before it says so. */
class KilledSenderIT {
  private static final Path BUILD = Path.of(System.getProperty("tahsil.build"));
  private static final String UNKNOWN = "/api/v1/unknown-messages";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String MAIL =
      """
      insert into outbox (message_id, tenant_id, type, recipient, language, subject, body,
          suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at)
      values (gen_random_uuid(), 'acme', 'EMAIL', 'board@acme.example', 'en', 'Test', 'Test',
          false, 'QUEUED', now(), 'killed', now())
      """;

  @Test
  void leavesAMailInDoubtThatAPersonSettlesAndNothingSendsTwice() throws Exception {
    Path data = Files.createTempDirectory(BUILD, "it-sender-killed");
    try (SlowMailServer mail = new SlowMailServer()) {
      Map<String, String> quiet = settings(mail.port());
      try (LauncherProcess killed = LauncherProcess.start(data, quiet)) {
        killed.awaitReady();
        write(killed);
        mail.awaitMail(PATIENCE);
        killed.server().destroyForcibly();
        killed.signal("KILL");
        killed.awaitEnd(PATIENCE);
      }
      mail.answer();
      try (LauncherProcess next = LauncherProcess.start(data, quiet)) {
        settled(next, mail);
      }
    }
  }

  private static void settled(LauncherProcess next, SlowMailServer mail) throws Exception {
    Client admin =
        new Client(HttpClient.newHttpClient(), next.awaitReady(), "first:a long password");
    await(next, "UNKNOWN SENDER_DIED");
    JsonObject doubt =
        Client.json(admin.get(UNKNOWN)).getJsonArray("unknown_messages").getJsonObject(0);
    assertThat(doubt.getString("recipient")).isEqualTo("board@acme.example");
    assertThat(mail.mails()).as("nothing is sent again by itself").isEqualTo(1);

    String settling = UNKNOWN + "/" + doubt.getString("try_id") + "/settling";
    String again = "{\"finding\": \"AGAIN\", \"reason\": \"nobody has it\"}";
    assertThat(admin.post(settling, again).statusCode()).isEqualTo(204);
    assertThat(admin.post(settling, again).statusCode()).isEqualTo(204);
    await(next, "SENT ");
    assertThat(admin.post(settling, again).statusCode()).as("later still").isEqualTo(204);
    assertThat(admin.post(settling, again.replace("AGAIN", "SENT")).statusCode()).isEqualTo(409);
    assertThat(mail.mails()).isEqualTo(2);
    assertThat(Client.json(admin.get(UNKNOWN)).getJsonArray("unknown_messages")).isEmpty();
  }

  private static Map<String, String> settings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TAHSIL_DEMO", "false");
    settings.put("TAHSIL_TENANT", "acme");
    settings.put("TAHSIL_ADMIN_USER", "first");
    settings.put("TAHSIL_ADMIN_PASSWORD", "a long password");
    settings.put("TAHSIL_SMTP_HOST", "127.0.0.1");
    settings.put("TAHSIL_SMTP_PORT", String.valueOf(port));
    return settings;
  }

  private static void write(LauncherProcess product) throws Exception {
    try (Connection connection = product.database();
        PreparedStatement insert = connection.prepareStatement(MAIL)) {
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
  }

  private static void await(LauncherProcess product, String wanted) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String state = state(product);
    while (!state.equals(wanted) && System.nanoTime() < deadline) {
      Thread.sleep(100);
      state = state(product);
    }
    assertThat(state).isEqualTo(wanted);
  }

  private static String state(LauncherProcess product) throws Exception {
    try (Connection connection = product.database();
        PreparedStatement ask =
            connection.prepareStatement(
                "select state || ' ' || coalesce(last_error, '') from outbox");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getString(1);
    } catch (SQLException notYet) {
      return notYet.getMessage();
    }
  }
}
