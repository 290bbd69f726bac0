package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher as a user meets it: a process that gets signals, and ends with an exit code. */
class LauncherIT {

  private static final Path BUILD = Path.of(System.getProperty("tahsil.build"));
  private static final Path DATA = BUILD.resolve("it-launcher");
  private static final Duration REFUSAL = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(90);
  private static final Map<String, String> QUIET =
      Map.of(
          "TAHSIL_DEMO", "false",
          "TAHSIL_TENANT", "acme",
          "TAHSIL_ADMIN_USER", "first",
          "TAHSIL_ADMIN_PASSWORD", "a long password");

  @Test
  void aPortInUseIsOneSentenceAndNoStart() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      assertThat(refusal(Map.of("TAHSIL_HTTP_PORT", port)))
          .startsWith("Port " + port + " on 127.0.0.1 cannot be used")
          .endsWith("set TAHSIL_HTTP_PORT to another port.");
    }
  }

  @Test
  void aDatabaseOutOfReachIsOneSentenceAndNoStart() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/tahsil";
    Map<String, String> variables =
        Map.of(
            "TAHSIL_DB_URL", url, "TAHSIL_DB_USER", "somebody", "TAHSIL_DB_PASSWORD", "unspoken");

    assertThat(refusal(variables))
        .startsWith("The database at " + url + " cannot be reached")
        .endsWith("check TAHSIL_DB_URL, TAHSIL_DB_USER and TAHSIL_DB_PASSWORD, and that it runs.")
        .doesNotContain("unspoken");
  }

  @Test
  void recoversFromItsOwnDeathAndLeavesNothingAfterCtrlC() throws Exception {
    List<ProcessHandle> orphans;
    try (LauncherProcess killed = LauncherProcess.start(DATA, QUIET)) {
      killed.awaitReady();
      orphans = List.of(killed.server(), killed.postmaster());
      killed.signal("KILL");
      killed.awaitEnd(STOP);
      assertThat(orphans).as("outlive the launcher").allMatch(ProcessHandle::isAlive);
    }
    try (LauncherProcess next = LauncherProcess.start(DATA, QUIET)) {
      next.awaitReady();
      assertThat(orphans).as("ended by the next start").noneMatch(ProcessHandle::isAlive);
      next.ctrlC();

      assertThat(next.awaitEnd(STOP)).isNotZero();
      assertThat(next.said()).contains("Stopping ...").contains("Stopped.");
      assertThat(LauncherProcess.left(DATA)).isEmpty();
    }
  }

  @Test
  void aTermInTheMiddleOfTheStartLeavesNothing() throws Exception {
    Path data = BUILD.resolve("it-launcher-term");
    try (LauncherProcess launcher = LauncherProcess.start(data, QUIET)) {
      launcher.await(Pattern.compile("PostgreSQL started"));
      launcher.signal("TERM");

      assertThat(launcher.awaitEnd(STOP)).isNotZero();
      assertThat(LauncherProcess.left(data)).isEmpty();
    }
  }

  /** What the launcher says when it ends by itself with a code that is not zero. */
  private static String refusal(Map<String, String> variables) throws Exception {
    Path data = BUILD.resolve("it-launcher-refused");
    try (LauncherProcess launcher = LauncherProcess.start(data, variables)) {
      assertThat(launcher.awaitEnd(REFUSAL)).isNotZero();
      assertThat(LauncherProcess.left(data)).isEmpty();
      assertThat(launcher.said().lines()).hasSize(1);
      return launcher.said().strip();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
