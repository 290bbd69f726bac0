package org.tahsil.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.product.LauncherProcess;

/** The running product, started again and again on the same data. */
final class Stage implements AutoCloseable {

  private static final Duration LONGEST_END = Duration.ofMinutes(3);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int LOOK_MILLIS = 50;
  private static final int SHOWN = 20;

  private final Wishes wishes;
  private LauncherProcess launcher;
  private Connection database;
  private Twins twins;

  Stage(Wishes wishes) {
    this.wishes = wishes;
  }

  void start() throws Exception {
    launcher = LauncherProcess.start(wishes.data(), wishes.variables());
    twins = new Twins(launcher.awaitReady());
    database = launcher.database();
  }

  LauncherProcess launcher() {
    return launcher;
  }

  Connection database() {
    return database;
  }

  Twins twins() {
    return twins;
  }

  /**
   * Waits until the launcher has noticed the death of a part and ended, and starts it again.
   *
   * @throws IllegalStateException if it left a process behind or called it a success
   */
  void startAgain(Target killed) throws Exception {
    database.close();
    int code = launcher.awaitEnd(LONGEST_END);
    List<String> left = LauncherProcess.left(wishes.data());
    if (code == 0 || (killed != Target.LAUNCHER && !left.isEmpty())) {
      throw new IllegalStateException("launcher: code " + code + ", left " + left);
    }
    start();
  }

  /** Waits for a night to complete; any other end is a failure. */
  void awaitNight(String tenant, LocalDate date) throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    String status = Twins.status(database, tenant, date);
    while (status.equals("STARTED") && System.nanoTime() < deadline) {
      Thread.sleep(LOOK_MILLIS);
      status = Twins.status(database, tenant, date);
    }
    if (!status.equals("COMPLETED")) {
      throw new IllegalStateException("the night " + date + " of " + tenant + ": " + status);
    }
  }

  /** Waits until no mail is on its way. */
  void awaitMails() throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (underway() > 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(underway() + " mails stay on their way");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private long underway() throws SQLException {
    String sql = "select count(*) from outbox where state in ('QUEUED', 'RELAYED')";
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Prints the first differences; whether there is none. */
  boolean report(Difference difference) {
    difference.rows().stream().limit(SHOWN).forEach(System.out::println);
    return difference.rows().isEmpty();
  }

  @Override
  public synchronized void close() {
    if (launcher != null) {
      launcher.close();
    }
  }
}
