package org.tahsil.kill;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.product.LauncherProcess;

/** The running product, started again and again on the same data. */
final class Stage implements AutoCloseable {

  private static final Duration LONGEST_END = Duration.ofMinutes(3);
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

  void awaitNight(String tenant, LocalDate date) throws SQLException, InterruptedException {
    new Waiting(database).night(tenant, date);
  }

  /** Waits until no mail is on its way, and says of those in doubt what the mailbox shows. */
  void awaitMails() throws SQLException, InterruptedException, IOException {
    new Waiting(database).mails();
    int doubts = 0;
    for (String tenant : Twins.BOTH) {
      doubts += Doubts.settle(twins.as(tenant), wishes.data().resolve("mailbox"));
    }
    if (doubts > 0) {
      new Waiting(database).mails();
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
