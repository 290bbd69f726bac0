package org.tahsil.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The embedded PostgreSQL: durable, on loopback, with its data under the data folder. */
final class Postgres {

  private static final String USER = "tahsil";
  private static final String SETTINGS =
      "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
          + " -c synchronous_commit=on -c full_page_writes=on -c shared_buffers=256MB"
          + " -c max_connections=100 -c timezone=UTC -c max_wal_size=2GB";

  private final Path bin;
  private final DataFolder folder;

  /**
   * The server of a data folder.
   *
   * @param programs folder in which the program is unpacked if it is not there yet
   */
  Postgres(Path programs, DataFolder folder) throws IOException {
    this.bin = PostgresProgram.unpackedIn(programs).resolve("bin");
    this.folder = folder;
  }

  /** Ends a server that an earlier, killed launcher left on this folder. */
  void recover() throws IOException, Trouble {
    Path pidFile = folder.postgres().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> left = Processes.fromFile(pidFile);
    if (left.isPresent()
        && Processes.commandHas(left.get(), "postgres", folder.postgres().toString())) {
      run(List.of("pg_ctl", "-D", folder.postgres().toString(), "-m", "fast", "-w", "stop"));
    }
    endOrphans();
    Files.deleteIfExists(pidFile);
  }

  /**
   * Ends what a killed postmaster left: a session in the middle of a statement outlives it, and a
   * second server beside it would ruin the data.
   */
  private void endOrphans() {
    for (ProcessHandle orphan : Processes.workingIn(folder.postgres())) {
      if (Processes.commandHas(orphan, "postgres")) {
        Processes.end(orphan, Duration.ofSeconds(2));
      }
    }
  }

  /** Starts the server, after making its data folder the first time. */
  Settings.Login start(int port) throws IOException, Trouble {
    String password = folder.secret("database");
    if (!Files.exists(folder.postgres().resolve("PG_VERSION"))) {
      create();
    }
    run(
        List.of(
            "pg_ctl",
            "-D",
            folder.postgres().toString(),
            "-o",
            SETTINGS + " -c port=" + port,
            "-l",
            folder.logs().resolve("postgres.log").toString(),
            "-t",
            "120",
            "-w",
            "start"));
    String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
    createDatabase(new Settings.Login(server + "postgres", USER, password));
    return new Settings.Login(server + "tahsil", USER, password);
  }

  /** Whether the server that was started still runs. */
  boolean runs() throws IOException {
    return Processes.fromFile(folder.postgres().resolve("postmaster.pid"))
        .filter(Processes::runs)
        .isPresent();
  }

  void stop() throws IOException, Trouble {
    if (!runs()) {
      endOrphans();
    } else {
      run(List.of("pg_ctl", "-D", folder.postgres().toString(), "-m", "fast", "-w", "stop"));
    }
  }

  private void create() throws IOException, Trouble {
    Path fresh = folder.root().resolve("postgres-new");
    Folders.delete(fresh);
    run(
        List.of(
            "initdb",
            "-D",
            fresh.toString(),
            "-U",
            USER,
            "--pwfile=" + folder.root().resolve("database.secret"),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"));
    Files.move(fresh, folder.postgres());
  }

  private static void createDatabase(Settings.Login login) throws Trouble {
    try (Connection connection = Schema.connect(login);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select 1 from pg_database where datname = 'tahsil'")) {
      if (!found.next()) {
        statement.execute("create database tahsil");
      }
    } catch (SQLException e) {
      throw new Trouble("The embedded PostgreSQL does not answer: " + Schema.oneLine(e), e);
    }
  }

  /** Runs one of PostgreSQL's programs; as root inside a user namespace, for it refuses root. */
  private void run(List<String> words) throws IOException, Trouble {
    Files.createDirectories(folder.logs());
    Path log = folder.logs().resolve("postgres-programs.log");
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(bin.resolve(words.get(0)).toString());
    command.addAll(words.subList(1, words.size()));
    Files.writeString(log, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (!ended(process) || process.exitValue() != 0) {
      throw new Trouble(
          "PostgreSQL's "
              + words.get(0)
              + " failed: read "
              + log
              + " and "
              + folder.logs().resolve("postgres.log")
              + ".");
    }
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(Duration.ofMinutes(3).toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
