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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that is killed after the mail server has the mail, and before it says so. */
class KilledSenderIT {
  private static final Path BUILD = Path.of(System.getProperty("tahsil.build"));
  private static final String UNKNOWN = "/api/v1/unknown-messages";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Test
  void leavesAMailInDoubtThatAPersonSettlesAndNothingSendsTwice() throws Exception {
    Path data = Files.createTempDirectory(BUILD, "it-sender-killed");
    try (SlowMailServer mail = new SlowMailServer()) {
      Map<String, String> quiet = SilentTenant.settings(mail.port());
      try (LauncherProcess killed = LauncherProcess.start(data, quiet)) {
        killed.awaitReady();
        SilentTenant.queue(killed, 1);
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
