package org.tahsil.kill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;

/** Waits for what nights and the outbox come to, by looking into the database. */
record Waiting(Connection database) {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int LOOK_MILLIS = 50;

  /** Waits for a night to complete; any other end is a failure. */
  void night(String tenant, LocalDate date) throws SQLException, InterruptedException {
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
  void mails() throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (underway() > 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(underway() + " mails stay on their way");
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private long underway() throws SQLException {
    String sql = "select count(*) from outbox where state in ('QUEUED', 'RELAYED', 'SENDING')";
    try (PreparedStatement statement = database.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
