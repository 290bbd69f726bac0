package org.tahsil.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL and a mail server of a test's own, which products use as external ones: they do not
 * end with any of them.
 */
public final class OwnDatabase implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final DataFolder folder;
  private final Postgres postgres;
  private final int port;
  private final int mailPort;
  private final MailServer mails;
  private Settings.Login login;

  private OwnDatabase(Path root, boolean fresh) throws Exception {
    folder = DataFolder.own(root);
    postgres = new Postgres(Build.here().target(), folder);
    postgres.recover();
    if (fresh) {
      Folders.delete(folder.postgres());
      Folders.delete(mailbox());
    }
    port = Machine.freePort(LOOPBACK, 0, "a port for the database");
    mailPort = Machine.freePort(LOOPBACK, 0, "a port for mails");
    mails = new MailServer(mailbox(), mailPort);
    mails.start();
    login = postgres.start(port);
  }

  /** Starts a database with nothing in it. */
  public static OwnDatabase fresh(Path root) throws Exception {
    Files.createDirectories(root);
    return new OwnDatabase(root, true);
  }

  /** Starts it on what an earlier start left. */
  public static OwnDatabase kept(Path root) throws Exception {
    Files.createDirectories(root);
    return new OwnDatabase(root, false);
  }

  /** What a launcher must be told to use it. */
  public Map<String, String> variables() {
    return Map.of(
        "TAHSIL_DB_URL",
        login.url(),
        "TAHSIL_DB_USER",
        login.user(),
        "TAHSIL_DB_PASSWORD",
        login.password(),
        "TAHSIL_SMTP_HOST",
        LOOPBACK,
        "TAHSIL_SMTP_PORT",
        Integer.toString(mailPort),
        "TAHSIL_TENANT",
        "first",
        "TAHSIL_ADMIN_USER",
        "first",
        "TAHSIL_ADMIN_PASSWORD",
        "a long password");
  }

  public Path mailbox() {
    return folder.root().resolve("mailbox");
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  /** Kills the first process of PostgreSQL with -9 and waits until it is gone. */
  public void kill() throws Exception {
    String pid = Files.readAllLines(folder.postgres().resolve("postmaster.pid")).get(0).strip();
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().get(1, TimeUnit.MINUTES);
  }

  /** Starts it again on the same port. */
  public void startAgain() throws Exception {
    postgres.recover();
    login = postgres.start(port);
  }

  @Override
  public void close() throws IOException {
    mails.stop();
    try {
      postgres.stop();
    } catch (Trouble trouble) {
      throw new IOException(trouble);
    } finally {
      folder.close();
    }
  }
}
