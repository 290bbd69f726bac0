package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that is killed while each of its consumers is amid a claim. */
class KilledClaimIT {
  private static final Path BUILD = Path.of(System.getProperty("tahsil.build"));
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int MAILS = 40;

  /** As server.xml has them. */
  private static final int CONSUMERS = 4;

  @Test
  void leavesAtMostOneMailOfEachConsumerInDoubtAndSendsTheOthersOnce() throws Exception {
    Path data = Files.createTempDirectory(BUILD, "it-claim-killed");
    try (SlowMailServer mail = new SlowMailServer()) {
      Map<String, String> quiet = SilentTenant.settings(mail.port());
      try (LauncherProcess killed = LauncherProcess.start(data, quiet)) {
        killed.awaitReady();
        SilentTenant.queue(killed, MAILS);
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
