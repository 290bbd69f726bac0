package org.tahsil.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The application server as a child process, with all it writes under the data folder. */
final class Liberty {

  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Duration LONGEST_START = Duration.ofMinutes(8);

  private final Build build;
  private final DataFolder folder;
  private @Nullable Process process;

  Liberty(Build build, DataFolder folder) {
    this.build = build;
    this.folder = folder;
  }

  /** Ends a server that an earlier, killed launcher left on this folder. */
  void recover() throws IOException {
    Optional<ProcessHandle> left = Processes.fromFile(pidFile());
    if (left.isPresent()
        && Processes.commandHas(left.get(), "ws-server.jar")
        && Processes.environmentHas(left.get(), "WLP_USER_DIR=" + folder.liberty())) {
      Processes.end(left.get(), Duration.ofSeconds(30));
    }
    Files.deleteIfExists(pidFile());
  }

  /** Lays out the server's folder and starts it; in a session of its own, so Ctrl-C spares it. */
  void start(Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(List.of(build.wlp().resolve("bin/server").toString(), "run", "tahsil"));
    if (layOut()) {
      command.add("--clean"); // the server's caches go by time stamps, which our archives share
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("WLP_USER_DIR", folder.liberty().toString());
    builder.environment().put("LOG_DIR", folder.logs().toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(console().toFile());
    builder.redirectInput(new File("/dev/null"));
    Files.deleteIfExists(log());
    Process started = builder.start();
    process = started;
    Files.writeString(pidFile(), Long.toString(started.pid()));
  }

  /** Whether files of an earlier start were replaced. */
  private boolean layOut() throws IOException {
    Path server = folder.liberty().resolve("servers/tahsil");
    boolean changed = Folders.replaceIfChanged(build.ear(), server.resolve("apps/tahsil.ear"));
    for (String name : List.of("server.xml", "bootstrap.properties")) {
      changed |= Folders.replaceIfChanged(build.configuration(name), server.resolve(name));
    }
    Folders.replaceIfChanged(build.driver(), server.resolve("lib/postgresql.jar"));
    return changed;
  }

  /** Waits until the application has started. */
  void awaitStarted(Health health) throws IOException, InterruptedException, Trouble {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline) {
      if (process == null || !process.isAlive()) {
        throw new Trouble("The server ended while it started: read " + told() + ".");
      }
      if (health.started()) {
        return;
      }
      if (deploymentFailed()) {
        throw new Trouble("The application did not start: read " + log() + ".");
      }
      Thread.sleep(300);
    }
    throw new Trouble(
        "The server did not start within "
            + LONGEST_START.toMinutes()
            + " minutes: read "
            + log()
            + ".");
  }

  /** Whether the server, which then goes on without it, says that the application did not start. */
  private boolean deploymentFailed() throws IOException {
    if (!Files.exists(log())) {
      return false;
    }
    try (Stream<String> lines = Files.lines(log())) {
      return lines.anyMatch(line -> line.contains("CWWKZ0002E"));
    }
  }

  /** Waits a while for the server to end; whether it has. */
  boolean endsWithin(Duration patience) throws InterruptedException {
    return process == null || process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop() throws IOException {
    if (process != null) {
      Processes.end(process.toHandle(), Duration.ofSeconds(60));
    }
    Files.deleteIfExists(pidFile());
  }

  /** The log that has something: a server that never came up only wrote to its console. */
  private Path told() {
    return Files.exists(log()) ? log() : console();
  }

  private Path console() {
    return folder.logs().resolve("console.log");
  }

  Path log() {
    return folder.logs().resolve("messages.log");
  }

  private Path pidFile() {
    return folder.root().resolve("liberty.pid");
  }
}
