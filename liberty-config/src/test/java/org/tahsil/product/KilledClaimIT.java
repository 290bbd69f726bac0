package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A server that is killed while each of its consumers is amid a claim. */
class KilledClaimIT {
  private static final Path BUILD = Path.of(System.getProperty("tahsil.build"));
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int MAILS = 40;

  /** As server.xml has them. */
  private static final int CONSUMERS = 4;

  private static final String WRITE =
      """
      insert into outbox (message_id, tenant_id, type, recipient, language, subject, body,
          suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at)
      select gen_random_uuid(), 'acme', 'EMAIL', 'board@acme.example', 'en', 'Test', 'Test',
          false, 'QUEUED', now(), 'killed ' || i, now()
      from generate_series(1, %d) i
      """
          .formatted(MAILS);

  @Test
  void leavesAtMostOneMailOfEachConsumerInDoubtAndSendsTheOthersOnce() throws Exception {
    Path data = Files.createTempDirectory(BUILD, "it-claim-killed");
    try (SlowMailServer mail = new SlowMailServer()) {
      Map<String, String> quiet = settings(mail.port());
      try (LauncherProcess killed = LauncherProcess.start(data, quiet)) {
        killed.awaitReady();
        write(killed);
        mail.awaitMail(PATIENCE);
        await(killed, "SENDING", CONSUMERS);
        assertThat(count(killed, "RELAYED")).isEqualTo(MAILS - CONSUMERS);
        killed.server().destroyForcibly();
        killed.signal("KILL");
        killed.awaitEnd(PATIENCE);
      }
      mail.answer();
      try (LauncherProcess next = LauncherProcess.start(data, quiet)) {
        next.awaitReady();
        await(next, "UNKNOWN", CONSUMERS);
        await(next, "SENT", MAILS - CONSUMERS);
        assertThat(mail.mails()).as("each once").isEqualTo(MAILS);
      }
    }
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
        PreparedStatement insert = connection.prepareStatement(WRITE)) {
      assertThat(insert.executeUpdate()).isEqualTo(MAILS);
    }
  }

  private static void await(LauncherProcess product, String state, int wanted) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (count(product, state) != wanted && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    assertThat(count(product, state)).as(state).isEqualTo(wanted);
  }

  private static int count(LauncherProcess product, String state) throws Exception {
    try (Connection connection = product.database();
        PreparedStatement ask =
            connection.prepareStatement("select count(*) from outbox where state = ?")) {
      ask.setString(1, state);
      try (ResultSet row = ask.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException notYet) {
      return -1;
    }
  }
}
