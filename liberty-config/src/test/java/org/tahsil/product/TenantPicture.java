package org.tahsil.product;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What the demonstration's administrator reads of everything, to compare before and after. */
record TenantPicture(Map<String, String> answers) {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  static TenantPicture of(RunningProduct product) {
    Client admin = product.as("admin");
    Map<String, String> answers = new TreeMap<>();
    for (String portfolio : new String[] {"OMT", "MSM"}) {
      String at = "/api/v1/portfolios/" + portfolio;
      for (String what :
          new String[] {
            "",
            "/aging",
            "/aging?basis=item",
            "/accounts?limit=500",
            "/alerts?limit=500",
            "/intake/batches?limit=500",
            "/jobs"
          }) {
        answers.put(at + what, admin.get(at + what).body());
      }
    }
    for (String what :
        new String[] {
          "/api/v1/portfolios",
          "/api/v1/intake/profiles",
          "/api/v1/dead-letters",
          Belongings.OMT + "/accounts/ACC_OMT_00044",
          Belongings.OMT + "/accounts/ACC_OMT_00044/payments",
          Belongings.OMT + "/accounts/ACC_OMT_00044/timeline",
          "/api/smart-collect?customer_id=" + Belongings.DEBTOR
        }) {
      answers.put(what, admin.get(what).body());
    }
    return new TenantPicture(answers);
  }

  /** Waits until the mails of the first night are on their way: they are on the timelines. */
  static void awaitQuiet(RunningProduct product) throws Exception {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (underWay(product) > 0) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("mails are still under way after " + LONGEST);
      }
      Thread.sleep(200);
    }
  }

  private static long underWay(RunningProduct product) throws SQLException {
    try (Connection connection = product.database();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "select count(*) from outbox where state in ('QUEUED', 'RELAYED', 'SENDING')")) {
      count.next();
      return count.getLong(1);
    }
  }
}
