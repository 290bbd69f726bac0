package org.tahsil.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The launcher as a process of its own, as a user or a supervisor starts it. */
public final class LauncherProcess implements AutoCloseable {

  private static final Pattern API = Pattern.compile("REST API {2}(http://[0-9.:]+)/api/v1");
  private static final Duration LONGEST_START = Duration.ofMinutes(15);
  private static final int LOOK_MILLIS = 100;

  private final Path data;
  private final Path output;
  private final Process process;

  private LauncherProcess(Path data, Path output, Process process) {
    this.data = data;
    this.output = output;
    this.process = process;
  }

  /**
   * Starts the launcher of this build on a data folder, on a free HTTP port unless the variables
   * name one. It leads a process group of its own, which takes Ctrl-C wherever the build runs.
   */
  public static LauncherProcess start(Path data, Map<String, String> variables) throws IOException {
    Files.createDirectories(data);
    Path output = data.resolveSibling(data.getFileName() + ".out");
    List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dtahsil.build=" + System.getProperty("tahsil.build"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.tahsil.launcher.Launcher");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("TAHSIL_"));
    builder.environment().put("TAHSIL_DATA_DIR", data.toString());
    builder.environment().put("TAHSIL_HTTP_PORT", "0");
    builder.environment().putAll(variables);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    return new LauncherProcess(data, output, builder.start());
  }

  /** Waits until the product is ready, and answers where. */
  public String awaitReady() throws IOException, InterruptedException {
    Matcher address = await(API);
    await(Pattern.compile("Ctrl-C stops everything"));
    return address.group(1);
  }

  /** Waits until the launcher says something. */
  public Matcher await(Pattern words) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (true) {
      boolean ended = !process.isAlive();
      Matcher matcher = words.matcher(said());
      if (matcher.find()) {
        return matcher;
      }
      if (ended || System.nanoTime() > deadline) {
        throw new IllegalStateException("the launcher did not say " + words + ": " + said());
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Everything that the launcher has printed. */
  public String said() throws IOException {
    return Files.readString(output);
  }

  /** Sends a signal to the launcher alone, as {@code kill} does: TERM, KILL. */
  public void signal(String name) throws IOException, InterruptedException {
    kill(name, Long.toString(process.pid()));
  }

  /** Ctrl-C in a terminal: SIGINT to the whole process group. */
  public void ctrlC() throws IOException, InterruptedException {
    kill("INT", "-" + process.pid());
  }

  private static void kill(String name, String target) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", name, "--", target).start().waitFor();
  }

  /** Waits for the launcher's end and answers its exit code. */
  public int awaitEnd(Duration patience) throws IOException, InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("the launcher still runs: " + said());
    }
    return process.exitValue();
  }

  /** The process of the Liberty server. */
  public ProcessHandle server() throws IOException {
    return handle(data.resolve("liberty.pid"));
  }

  /** The first process of PostgreSQL. */
  public ProcessHandle postmaster() throws IOException {
    return handle(data.resolve("postgres/postmaster.pid"));
  }

  private static ProcessHandle handle(Path pidFile) throws IOException {
    String pid = Files.readAllLines(pidFile).get(0).strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  /** A connection to the product's own database. */
  public Connection database() throws IOException, SQLException {
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    String secret = Files.readString(data.resolve("database.secret")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/tahsil", "tahsil", secret);
  }

  /**
   * Living processes that belong to a data folder: those that name it in their command or
   * environment, or work in it.
   */
  public static List<String> left(Path data) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> belongs(process, data.toString()))
        .map(process -> process.pid() + " " + process.info().command().orElse("?"))
        .toList();
  }

  private static boolean belongs(ProcessHandle process, String folder) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      return Files.readString(proc.resolve("cmdline"), ISO_8859_1).contains(folder + "/")
          || Files.readString(proc.resolve("environ"), ISO_8859_1).contains("=" + folder)
          || Files.readSymbolicLink(proc.resolve("cwd")).startsWith(folder);
    } catch (IOException gone) {
      return false;
    }
  }

  /** Stops the launcher, and with it everything, if it still runs. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
